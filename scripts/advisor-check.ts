import { askForAdvice } from '../advice/advise';
import type { Spent } from '../advice/advisor';
import { AdvisorFailure } from '../advice/advisor-failure';
import { createOpenAiAdvisor } from '../advice/openai/openai-advisor';
import { poseQuestion } from '../advice/pose-question';
import { wallClock } from '../config/clock';
import { loadModelEnv } from '../config/env';
import type { NoAdvice } from '../domain/asking-a-model';
import type { Program } from '../domain/program';
import directory from './sample/directory.json';

const NO_KEY = `No model is set up: OPENAI_API_KEY is not set, so the offline advisor advises and there is nothing to check.
To try a model, set OPENAI_API_KEY (and OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_API_STYLE where they differ), and run this again.`;

/** Nobody is meant by it: the words are ours. */
const NARRATIVE =
  'The food at home runs out on Friday and there is no money for groceries. There are two children in the household.';

/** What helps against each failure, for whoever set the model up. */
const WHAT_TO_DO: Readonly<Record<NoAdvice, string>> = {
  timeout:
    'It did not answer in time. Try again; if it stays so, take a faster model or a greater OPENAI_TIMEOUT_SECONDS.',
  'no-connection': 'Nobody answered there. Look at OPENAI_BASE_URL, and whether this machine may reach it.',
  'rate-limited': 'It asks for fewer requests. Wait a minute, or lower OPENAI_REQUESTS_PER_MINUTE.',
  overloaded: 'The endpoint has trouble of its own. Try again later.',
  'quota-used-up': 'The account has nothing left. Look at its billing page; waiting does not help.',
  'request-refused':
    'It does not take the request. The model may not know structured output, or the endpoint not this interface: try OPENAI_API_STYLE=chat.',
  'key-refused': 'It does not know the key. Look at OPENAI_API_KEY.',
  'not-permitted': 'The key may not use this model. Look at the rights of its project.',
  'model-unknown':
    'There is no such model, or no such interface at this address. Look at OPENAI_MODEL and OPENAI_BASE_URL, or try OPENAI_API_STYLE=chat.',
  refused: 'The model refused to answer an ordinary question. Take another model.',
  'cut-short': 'The answer ended in the middle. Take a model with more room for its answer.',
  'not-understood':
    'What came was no answer in the form that was asked for. Take a model that knows structured output.',
  'nothing-left':
    'Programs that were not in the question, or quotes that are not in the narrative: nothing of the answer passed our guards. Take another model.',
};

/** `npm run advisor:check`: asks the model that is set up one invented question, and says what came. Exit 2: none is. */
async function main(): Promise<number> {
  const model = loadModelEnv(process.env);
  if (!model) return tell(NO_KEY, 2);
  const { settings } = model;
  tell(`Asking ${settings.model} at ${placeOf(settings.baseUrl)} by ${settings.style} \u2026`);
  const bills: Spent[] = [];
  const begunAt = performance.now();
  const tookMs = (): string => `${Math.round(performance.now() - begunAt)} ms`;
  try {
    const { advice, findings } = await askForAdvice(createOpenAiAdvisor(settings, wallClock), question(), {
      spent: (one) => bills.push(one),
    });
    tell(`It answered in ${tookMs()}, in the form that was asked for. ${costOf(bills)}`);
    const programs = advice.recommendations.map(({ programId }) => programId);
    tell(`Outcome: ${advice.outcome}. Programs: ${programs.join(', ') || 'none'}.`);
    for (const { guard, detail } of findings) tell(`Our guards (${guard}): ${detail}`);
    if (findings.length > 0)
      tell('Findings in an answer this simple are a bad sign: try another model, or this one again.');
    return tell('The model can be asked for advice.', 0);
  } catch (failure) {
    if (!(failure instanceof AdvisorFailure)) throw failure;
    tell(`${failure.message} That took ${tookMs()}. ${costOf(bills)}`.trim());
    return tell(WHAT_TO_DO[failure.kind], 1);
  }
}

function tell(line: string, code = 0): number {
  process.stdout.write(`${line}\n`);
  return code;
}

/** An address may hold a password. */
const placeOf = (url: string): string => `${new URL(url).origin}${new URL(url).pathname}`;

const costOf = ([spent]: readonly Spent[]): string =>
  spent === undefined
    ? ''
    : `Model by its own word: ${spent.model ?? 'not said'}. Tokens: ${spent.inputTokens ?? 'not said'} in, ${spent.outputTokens ?? 'not said'} out.`;

function question() {
  const facts = { ageYears: 34, county: null, coverage: [], pregnant: null, veteran: null, household: [] };
  const identifiers = { names: [], birthDate: null, phone: null, email: null, address: null };
  return poseQuestion(
    {
      ...{ narrative: NARRATIVE, identifiers, source: 'community-partner', receivedOn: null, urgency: 'routine' },
      ...{ urgencyStated: null, language: null, facts },
    },
    { programs: directory.programs as unknown as readonly Program[], terms: directory.terms },
  );
}

main().then(
  (code) => process.exit(code),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exit(1);
  },
);
