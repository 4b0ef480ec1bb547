/** What somebody set for a house, or a model, of their own: a test must never reach it. */
const OF_A_HOUSE = /^(FOLLOWTHROUGH_|TEMPORAL_|OPENAI_|DATABASE_URL$|PAYLOAD_KEYS$)/;

/** The environment of a test's own house. */
export const withoutHouse = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !OF_A_HOUSE.test(name)));
