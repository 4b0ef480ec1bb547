import { createHash } from 'node:crypto';
import type { AdvisorAnswer, RouteQuestion } from '../../domain/advice';
import type { Advisor } from '../advisor';
import { glossOf, inEnglish, quotingOriginal } from '../gloss/gloss';
import glossFile from '../gloss/gloss.json';
import { bindLessons, type LessonOf } from '../learning/weigh-lessons';
import { withoutAsides } from '../text/aside';
import cuePhrases from '../text/cues.json';
import { howSure } from '../text/how-sure';
import neutralWords from '../text/neutral-words.json';
import shorthand from '../text/shorthand.json';
import { isTakenBack } from '../text/taken-back';
import { wordingOf } from '../wording/wording';
import { placedByLessons } from './by-lessons';
import { type Directory, readerOfDirectories } from './directory';
import { doubtsOf } from './doubts';
import { explain, type Findings } from './explaining';
import leaningTable from './leaning.json';
import { isBrief, type LikelyNeeds, leaningsOf, likelyNeeds } from './leaning-to';
import { bindLexiconOnce, type Lexicon } from './lexicon';
import { listen } from './listening';
import { matchWants } from './matching';
import { type Mention, readNarrative } from './mentions';
import needsLeaningTable from './needs-leaning.json';
import type { OfflineSettings } from './offline-settings';
import type { OutcomeKnown } from './outcome';
import outcomeWeights from './outcome-weights.json';
import { rankMatches } from './ranking';
import { SHIPPED_NEEDS } from './shipped-needs';
import { whatIsSpokenOf } from './spoken-of';
import { howUrgent, wordsThatPress } from './urgency';
import { weighMentions } from './wants';
import { type Weighing, type Weights, weigh } from './weighing';
import weights from './weights.json';

const MODEL = 'needs-lexicon-9';

/** The advisor that is always there: no network, no model, the same answer to the same question for ever. */
export function createOfflineAdvisor({ own, lessons }: OfflineSettings = {}): Advisor {
  const lexicon = bindLexiconOnce(own?.needs ?? SHIPPED_NEEDS);
  const readDirectory = readerOfDirectories(lexicon);
  const lessonOf = lessons && bindLessons(lessons.file);
  return {
    version: { advisor: 'offline', model: modelBy({ own, lessons }), promptVersion: versionOf(lexicon, lessons) },
    answersAtOnce: true,
    route: async (question) => advise(question, { lexicon, lessonOf, directory: readDirectory(question.programs) }),
  };
}

/** What is weighed of a question, before anything is said of it: for whoever measures the weights. */
export type WeighedQuestion = Pick<
  OutcomeKnown,
  'doubted' | 'fitsAnyway' | 'isNeedTold' | 'isTakenBack' | 'sureness' | 'spokenOf'
> & {
  readonly weighing: Weighing;
};

/** Weighs the programs of a question, with what the rules alone say of the outcome. */
export function createWeigher(
  learnt: Partial<Pick<ReadBy, 'likely' | 'weights'>> = {},
): (question: RouteQuestion) => WeighedQuestion {
  const lexicon = bindLexiconOnce(SHIPPED_NEEDS);
  const readDirectory = readerOfDirectories(lexicon);
  return (asked) => {
    const question = { ...asked, narrative: inEnglish(asked.narrative) };
    const directory = readDirectory(question.programs);
    const by = { lexicon, directory, likely: likelyNeeds, weights, ...learnt };
    const { weighing, reading, matched, spokenOf } = readAndWeigh(question, by);
    return {
      weighing,
      ...doubtsOf(weighing, reading, question),
      isNeedTold: matched.length > 0,
      isTakenBack: isTakenBack(question.narrative),
      sureness: howSure(question.narrative),
      spokenOf,
    };
  };
}

/** Advice by an organization's own lexicon, and by lessons, says which state of them that was. */
const modelBy = ({ own, lessons }: OfflineSettings): string =>
  [MODEL, ...(own ? [`own lexicon ${own.version}`] : []), ...(lessons ? [`lessons ${lessons.version}`] : [])].join(
    ', ',
  );

/** Changes by itself with any word and any lesson, so that advice given by others can be told apart. */
const versionOf = ({ version }: Lexicon, lessons: OfflineSettings['lessons']): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        ...[
          version,
          cuePhrases,
          neutralWords,
          shorthand,
          glossFile,
          weights,
          outcomeWeights,
          leaningTable,
          needsLeaningTable,
        ],
        ...(lessons ? [lessons.version] : []),
      ]),
    )
    .digest('hex')
    .slice(0, 12);

/** What advice is given by, besides the question. */
interface AdvisedBy {
  readonly lexicon: Lexicon;
  readonly lessonOf: LessonOf | undefined;
  readonly directory: Directory;
}

/** What is Spanish in a narrative is read by the gloss, and quoted as it stands. */
function advise(question: RouteQuestion, by: AdvisedBy): AdvisorAnswer {
  const gloss = glossOf(question.narrative);
  if (!gloss) return adviseOn(question, { ...by, isGlossed: false, original: (evidence) => evidence });
  const { english: narrative, original } = gloss;
  return quotingOriginal(adviseOn({ ...question, narrative }, { ...by, isGlossed: true, original }), gloss);
}

function adviseOn(
  question: RouteQuestion,
  { lexicon, lessonOf, directory, ...gloss }: AdvisedBy & Pick<Findings, 'isGlossed' | 'original'>,
): AdvisorAnswer {
  const { weighing, reading, matched, leanings, ...read } = readAndWeigh(question, {
    ...{ lexicon, directory },
    likely: likelyNeeds,
    weights,
  });
  const placed = placedByLessons(weighing.listed, lexicon.needs, lessonOf);
  const doubts = doubtsOf(weighing, reading, question);
  const toAsk = leanings.to('needs-information');
  const leansTo = {
    'needs-information': toAsk.points,
    'no-match': leanings.to('no-match').points,
  };
  return explain(question, {
    weighing,
    placed,
    matched,
    directory,
    ...doubts,
    leansTo,
    isTakenBack: isTakenBack(question.narrative),
    sureness: howSure(question.narrative),
    terms: toAsk.known,
    ...gloss,
    ...read,
  });
}

interface ReadBy extends Pick<AdvisedBy, 'lexicon' | 'directory'> {
  readonly likely: LikelyNeeds;
  readonly weights: Weights;
}

/** Reads what is asked for, and puts the programs in order. */
function readAndWeigh(question: RouteQuestion, { lexicon, directory, likely, weights: by }: ReadBy) {
  const { narrative, programs } = question;
  const reading = readNarrative(narrative, lexicon);
  const plain = withoutAsides(narrative);
  const isToldAside = ({ start, end }: Pick<Mention, 'start' | 'end'>): boolean =>
    plain.slice(start, end).trim() === '';
  const { wants, ruledOut } = weighMentions(reading.mentions.filter((mention) => !isToldAside(mention)));
  const worded = wordingOf(narrative);
  const leanings = leaningsOf(worded);
  const urgency = howUrgent(question, reading, leanings.to('urgent'));
  const matched = matchWants(wants, reading, programs, directory, isMinor(question));
  const { matches, firsts } = rankMatches(matched, urgency);
  const heard = listen(plain === narrative ? reading : readNarrative(plain, lexicon), lexicon);
  const found = {
    question,
    heard,
    wants,
    directory,
    needs: lexicon.needs,
    matches: matched.flatMap((one) => one.matches),
    ruledOut,
    named: matches,
    firsts,
    likeness: directory.likeness(heard.roots),
    inHurry: urgency !== 'routine',
    isBrief: isBrief(leanings.to('needs-information')),
    likely: likely(worded),
  };
  const weighing = weigh(found, by);
  const urgencyEvidence = urgency === 'urgent' ? wordsThatPress(question, reading) : [];
  return {
    ...{ weighing, reading, matched, ruledOut, urgency, urgencyEvidence, leanings },
    spokenOf: whatIsSpokenOf(weighing, { mentions: reading.mentions, ruledOut, roots: heard.roots }),
  };
}

/** Grown at 18, as far as who speaks for whom goes. */
const ADULT_YEARS = 18;
const isMinor = ({ told }: RouteQuestion): boolean => (told.people[0].age?.value ?? ADULT_YEARS) < ADULT_YEARS;
