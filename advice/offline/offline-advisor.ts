import { createHash } from 'node:crypto';
import type { RouteAdvice, RouteQuestion } from '../../domain/advice';
import type { Advisor } from '../advisor';
import cuePhrases from '../text/cues.json';
import neutralWords from '../text/neutral-words.json';
import { readDirectory } from './directory';
import { explain } from './explaining';
import { matchWants } from './matching';
import { readNarrative } from './mentions';
import needEntries from './needs.json';
import { rankMatches } from './ranking';
import { readTerms } from './terms';
import { weighMentions } from './wants';

/** The advisor that is always there: no network, no model, the same answer to the same question for ever. */
export const createOfflineAdvisor = (): Advisor => ({
  version: { advisor: 'offline', model: 'needs-lexicon-1', promptVersion: LEXICON_VERSION },
  answersAtOnce: true,
  route: async (question) => adviseOn(question),
});

/** Changes by itself with any word of the lexicon, so that advice given by another lexicon can be told apart. */
const LEXICON_VERSION = createHash('sha256')
  .update(JSON.stringify([needEntries, cuePhrases, neutralWords]))
  .digest('hex')
  .slice(0, 12);

function adviseOn(question: RouteQuestion): RouteAdvice {
  const { narrative, programs, terms, urgency } = question;
  const reading = readNarrative(narrative);
  const { wants, ruledOut } = weighMentions(reading.mentions);
  const directory = readDirectory(programs);
  const matched = matchWants(wants, reading, programs, directory);
  const told = readTerms(terms, reading);
  const ranked = rankMatches(matched, told, urgency);
  return explain(question, { ranked, matched, ruledOut, terms: told, directory });
}
