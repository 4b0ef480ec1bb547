import { readFileSync } from 'node:fs';

/** What must not stand in an environment that anybody with `docker inspect` reads may come from a file instead. */
const SECRETS = ['DATABASE_URL', 'PAYLOAD_KEYS', 'TEMPORAL_API_KEY', 'METRICS_TOKEN', 'OPENAI_API_KEY'] as const;

type Variables = Readonly<Record<string, string>>;

/** The variables with the content of each `…_FILE` under its own name, and why a file could not be taken. */
export function withSecretFiles(variables: Variables): {
  readonly variables: Record<string, string>;
  readonly faults: readonly string[];
} {
  const read = SECRETS.filter((name) => variables[`${name}_FILE`]).map((name) => readSecret(name, variables));
  const secrets = read.filter(({ secret }) => secret).map(({ name, secret }) => [name, secret]);
  return {
    variables: { ...variables, ...Object.fromEntries(secrets) },
    faults: read.map(({ fault }) => fault).filter((fault) => fault !== undefined),
  };
}

function readSecret(name: string, variables: Variables) {
  const path = variables[`${name}_FILE`] ?? '';
  if (variables[name]) return { name, fault: `${name} and ${name}_FILE are both set; set one` };
  try {
    return { name, secret: readFileSync(path, 'utf8').trim() };
  } catch {
    return { name, fault: `${name}_FILE names ${path}, which cannot be read` };
  }
}
