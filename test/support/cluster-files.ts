import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const PROJECT = join(__dirname, '..', '..');

/** A file of the project, as text. */
export const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

export interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly stop_grace_period?: string;
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly deploy?: {
    readonly replicas?: number;
    readonly resources?: { readonly limits?: { readonly memory?: string } };
  };
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

/** docker-compose.yml with its anchors resolved, and its `${…}` as they stand. */
export const readCompose = (): Compose => parse(textOf('docker-compose.yml'), { merge: true }) as Compose;

/** The variables that docker-compose.yml takes from `.env`. */
export const variablesOfCompose = (): readonly string[] =>
  [...new Set([...textOf('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name = '']) => name))].sort();

/** `${NAME:-default}` and its kin, as Compose fills them in. Throws where a variable is wanted and not given. */
export const filledIn = (text: string, env: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{(\w+)(?:(:?[-?])([^}]*))?\}/g, (_all, name: string, how = '', rest = '') => {
    const value = env[name];
    if (value !== undefined && (value !== '' || !how.startsWith(':'))) return value;
    if (how.endsWith('?')) throw new Error(`${name}: ${rest}`);
    return how.endsWith('-') ? rest : '';
  });

export interface Instruction {
  readonly name: string;
  readonly words: readonly string[];
}

/** The Dockerfile, stage by stage. Of its language it knows what ours uses: comments, continued lines, flags, JSON forms. */
export function readDockerfile(): readonly { readonly from: string; readonly instructions: readonly Instruction[] }[] {
  const lines = textOf('Dockerfile')
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replaceAll(/\\\n/g, ' ')
    .split('\n');
  const instructions = lines.map(instructionIn);
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []));
  return starts.map((start, index) => ({
    from: instructions[start]?.words[0] ?? '',
    instructions: instructions.slice(start + 1, starts[index + 1]),
  }));
}

function instructionIn(line: string): Instruction {
  const [name = '', rest = ''] = [/^\S+/.exec(line)?.[0], line.replace(/^\S+\s+/, '')];
  return { name, words: rest.startsWith('[') ? (JSON.parse(rest) as string[]) : rest.trim().split(/\s+/) };
}

/** The variables that a block of a source file declares: `const Api = Common.extend({ PORT: …`. */
export function variablesIn(path: string, block: string): readonly string[] {
  const text = textOf(path);
  const start = text.indexOf(`const ${block} = `);
  if (start < 0) throw new Error(`${path} declares no ${block}.`);
  const body = text.slice(start, text.indexOf('\n});', start));
  return [...body.matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map(([, name = '']) => name);
}
