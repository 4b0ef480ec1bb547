# One image for everything of ours that a cluster runs: the api with the desk, the workers, and what prepares the database.
# Debian, not Alpine: Temporal's core is built against glibc.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

# With the tools that build, and without the PostgreSQL that `npm start` brings along.
FROM packages AS build
RUN --mount=type=cache,target=/root/.npm npm ci --omit=optional
COPY . .
RUN npm run build

# What the built programs need, and of Temporal's core only the one for this machine.
FROM packages AS runtime-packages
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --omit=optional --ignore-scripts \
 && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -r {} +

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    FOLLOWTHROUGH_MODE=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    WORKFLOW_BUNDLE=/app/dist/pathways.json
WORKDIR /app
COPY --from=runtime-packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
# The outbox is a volume; made here, it belongs to whom the workers run as.
RUN mkdir -m 700 /outbox && chown node:node /outbox
USER node
EXPOSE 3000
# Node itself is process 1 and hears SIGTERM; `init: true` in docker-compose.yml buries what it leaves.
CMD ["node", "dist/api/main.js"]
