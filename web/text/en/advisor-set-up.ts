import type { ApiStyle } from '../../../domain/advisor-set-up';
import { many, number } from './numbers';

interface Version {
  readonly advisor: string;
  readonly model: string;
  readonly promptVersion: string;
}

const styles: Readonly<Record<ApiStyle, string>> = { responses: 'Responses API', chat: 'chat completions' };

/** By what advice is made: what each worker was started with. */
export const advisorSetUp = {
  title: 'How the advisor is set',
  intro:
    'By what advice is made, by the word of each worker at its start. Advice on a referral names the same advisor, model and version: find them here to see what it went by. A file with a fault is not used in part: the worker does not start, and says why in its log.',
  none: 'No worker has said yet how it advises.',
  noneDetail: 'What a worker was started with stands here a few seconds after its first start.',
  now: (when: string) => `Now, since ${when}`,
  before: (when: string) => `From ${when}, and not now`,
  unread: 'Another version of the product kept this in a form that this one does not read.',
  noWorker: 'No worker of the last hour advises by this.',
  workers: 'Workers that say so',
  started: 'started',
  advisor: 'Advisor',
  standIn: 'Stands in for it',
  version: ({ advisor, model, promptVersion }: Version) => `${advisor}: ${model}, version ${promptVersion}`,
  asked: 'Asked',
  askedAt: ({ host, style }: { readonly host: string; readonly style: ApiStyle }) => `at ${host}, by ${styles[style]}`,
  limits: 'Limits',
  limited: (of: {
    readonly requestsPerMinute: number;
    readonly tokensPerDay: number;
    readonly timeoutSeconds: number;
  }) =>
    `${number(of.requestsPerMinute)} requests a minute, ${number(of.tokensPerDay)} tokens a day, ${number(of.timeoutSeconds)} seconds for an answer`,
  shippedLexicon: 'Lexicon of the product',
  lexicon: ({ version, needs }: { readonly version: string; readonly needs: number }) =>
    `${many(needs, 'need', 'needs')}, version ${version}`,
  ownLexicon: 'Lexicon of your own',
  noOwnLexicon: 'none: it goes by the needs of the product alone',
  file: ({ name, sha256, version }: { readonly name: string; readonly sha256: string; readonly version: string }) =>
    `${name}, in advice as ${version} (SHA-256 of the file: ${sha256})`,
  ownNeeds: 'What it changes',
  changes: (of: { readonly added: number; readonly changed: number; readonly off: number; readonly needs: number }) =>
    `${number(of.added)} added, ${number(of.changed)} changed, ${number(of.off)} switched off: ${many(of.needs, 'need', 'needs')} in all`,
  lessons: 'Lessons',
  noLessons: 'none: it learns nothing from earlier decisions',
  learned: 'Learnt',
  learnedFrom: ({
    decisions,
    needs,
    at,
  }: {
    readonly decisions: number;
    readonly needs: number;
    readonly at: string;
  }) => `${at}, from about ${many(decisions, 'decision', 'decisions')}, on ${many(needs, 'need', 'needs')}`,
  decided: 'Decided',
  span: (from: string | null, before: string) =>
    from === null ? `before ${before}` : `from ${from}, before ${before}`,
  probed: 'Probed',
  notProbed: 'never',
  product: 'Product',
};
