import { createHash } from 'node:crypto';
import type { RouteAdvice, RouteQuestion } from '../../domain/advice';
import type { Advisor } from '../advisor';
import cuePhrases from '../text/cues.json';
import neutralWords from '../text/neutral-words.json';
import shorthand from '../text/shorthand.json';
import { type Directory, readerOfDirectories } from './directory';
import { doubtedRules } from './doubts';
import { explain } from './explaining';
import { bindLexicon, type Lexicon } from './lexicon';
import { listen } from './listening';
import { matchWants } from './matching';
import { readNarrative } from './mentions';
import { type NeedEntry, readNeedEntries } from './need-entries';
import needEntries from './needs.json';
import { rankMatches } from './ranking';
import { readTerms } from './terms';
import { howUrgent } from './urgency';
import { weighMentions } from './wants';
import { weigh } from './weighing';
import weights from './weights.json';

/** The needs that come with the product; an organisation may give its own. */
const OUR_NEEDS = readNeedEntries(needEntries);

/** The advisor that is always there: no network, no model, the same answer to the same question for ever. */
export function createOfflineAdvisor(needs: readonly NeedEntry[] = OUR_NEEDS): Advisor {
  const lexicon = boundOnce(needs);
  const readDirectory = readerOfDirectories(lexicon);
  return {
    version: { advisor: 'offline', model: 'needs-lexicon-3', promptVersion: versionOf(lexicon) },
    answersAtOnce: true,
    route: async (question) => adviseOn(question, lexicon, readDirectory(question.programs)),
  };
}

/** Thousands of sentences are read for a lexicon; whoever asks for the same one again need not wait for that. */
const BOUND = new WeakMap<readonly NeedEntry[], Lexicon>();

function boundOnce(needs: readonly NeedEntry[]): Lexicon {
  const bound = BOUND.get(needs) ?? bindLexicon(needs);
  BOUND.set(needs, bound);
  return bound;
}

/** Changes by itself with any word of the lexicon, so that advice given by another lexicon can be told apart. */
const versionOf = ({ version }: Lexicon): string =>
  createHash('sha256')
    .update(JSON.stringify([version, cuePhrases, neutralWords, shorthand, weights]))
    .digest('hex')
    .slice(0, 12);

function adviseOn(question: RouteQuestion, lexicon: Lexicon, directory: Directory): RouteAdvice {
  const { narrative, programs, terms } = question;
  const reading = readNarrative(narrative, lexicon);
  const { wants, ruledOut } = weighMentions(reading.mentions);
  const urgency = howUrgent(question, reading);
  const matched = matchWants(wants, reading, programs, directory, isMinor(question));
  const told = readTerms(terms, reading, lexicon);
  const { matches, firsts } = rankMatches(matched, told, urgency);
  const heard = listen(reading, lexicon);
  const found = {
    question,
    heard,
    wants,
    terms: told,
    directory,
    needs: lexicon.needs,
    matches: matched.flatMap((one) => one.matches),
    ruledOut,
    named: matches,
    firsts,
    likeness: directory.likeness(heard.roots),
    inHurry: urgency !== 'routine',
  };
  const weighing = weigh(found);
  const doubted = doubtedRules(matched, reading, question);
  return explain(question, { weighing, matched, ruledOut, terms: told, directory, urgency, doubted });
}

/** Grown at 18, as far as who speaks for whom goes. */
const ADULT_YEARS = 18;
const isMinor = ({ told }: RouteQuestion): boolean => (told.people[0].age?.value ?? ADULT_YEARS) < ADULT_YEARS;
