import { DANGERS, type Danger, type DangerTier, gravestFirst, together } from '../../domain/danger';
import type { Evidence } from '../../domain/evidence';
import { holdsSpanish } from '../../domain/in-spanish';
import { bindLeanings, type Leaning, type Leanings } from '../wording/leaning';
import { type Worded, wordingOf } from '../wording/wording';
import leaningTable from './leaning.json';
import { withoutSayings } from './signs';

const leaningsOf = bindLeanings<'now' | Danger['kind']>(leaningTable);

/** How far a narrative has to lean to a danger that is now, by the gravest that the signs say: they speak for it or against it. */
const ENOUGH: Readonly<Record<DangerTier | 'none', number>> = { now: -1.15, soon: -0.45, mentioned: 0.05, none: -0.1 };
/** Fewer words than make so many terms say little either way: of none at all a leaning would have to be so much greater. */
const FEW_TERMS = 50;
const OF_NONE = 2;
/** Still fewer say nothing: "this morning" alone leans to danger. */
const FEWEST_TERMS = 3;
/** Where it says itself that nobody is in danger just now, by so much more. */
const OF_ASSURED = 1.2;
/**
 * And in Spanish, where no sign says it, by so much more: what was learnt from had little Spanish and much danger in it, so
 * its small words alone lean to danger, by 2.5 in the middle.
 */
const OF_SPANISH = 1.5;
/** So many sentences show why, if they say as much as this share of the one that says most. */
const QUOTES_MAX = 3;
const TELLING_SHARE = 0.4;

/**
 * Holds what signs were found against how the narrative is worded as a whole (docs/decisions/028): a danger may be told
 * without a word that any list has, and its words may stand where nobody is in danger. What the signs say is now is never
 * less than soon. Of several tellers, only what the asked one's own sentences say most of is theirs.
 */
export function settleByWording(
  narrative: string,
  found: readonly Danger[],
  isTheirs: (sentence: Pick<Worded, 'end'>) => boolean = () => true,
): readonly Danger[] {
  const worded = wordingOf(withoutSayings(narrative));
  const leanings = leaningsOf(worded);
  const now = leanings.to('now');
  const [gravest] = gravestFirst(found);
  const tier = gravest?.tier ?? 'none';
  const isNow = leansEnough(now, tier, furtherFor(narrative, tier));
  if (!isNow) return gravestFirst(found.map(lowered));
  return gravest?.tier === 'now'
    ? found
    : together(found, toldByWording({ narrative, worded, leanings, isTheirs }, gravest));
}

function leansEnough({ points, known }: Leaning, tier: DangerTier | 'none', further: number): boolean {
  if (known < FEWEST_TERMS) return tier === 'now';
  const unsure = OF_NONE * Math.max(0, 1 - known / FEW_TERMS);
  const enough = ENOUGH[tier] + further;
  return points > (tier === 'now' ? enough - unsure : enough + unsure);
}

/** By how much more than usual a narrative has to lean. */
function furtherFor(narrative: string, tier: DangerTier | 'none'): number {
  const assured = isAssured(narrative, tier) ? OF_ASSURED : 0;
  const isUnsigned = tier === 'none' || tier === 'mentioned';
  return assured + (isUnsigned && holdsSpanish(narrative) ? OF_SPANISH : 0);
}

const AT_EASE = '(?:safe|ok(?:ay)?|fine|alright|all right)';
const AM = "(?:(?:am|is|are|im|i'm|feels?|seems?)|(?:he|she|we|they|it)'(?:s|re))";
const JUST_NOW = '(?:now|right now|for now|here|tonight|today|at the moment|this minute)';
/** "I am ok right now", "he is on the road until Tuesday", "it is not happening this minute". */
const ASSURED_NOW = new RegExp(
  [
    `\\b${AM} ${AT_EASE} (?:to (?:go|be) home|${JUST_NOW})\\b`,
    `\\b(?:is not|isn'?t|not|ain'?t) (?:here|happening|home|around) ${JUST_NOW}\\b`,
    '\\b(?:gone|away|offshore|out of town|on the road|at sea) (?:till|until|through)\\b',
    "\\b(?:is not|isn'?t|not) (?:an emergency|in (?:any )?(?:immediate )?danger)\\b",
  ].join('|'),
  'i',
);
/** "I'm ok", with no word of when, takes nothing back from a sign that says now. */
const ASSURED = new RegExp(`\\b${AM} ${AT_EASE}\\b`, 'i');
/** "Hoy estoy bien", "ya estamos mejor", "está estable ahora"; no "ya no está bien". */
const ASSURED_IN_SPANISH =
  /(?<!\p{L})(?:(?:hoy|ahora|ahorita|ya|todos) (?:estoy|est[aá]|estamos|est[aá]n) (?:bien|mejor|estables?|tranquil[oa]s?|a salvo)|(?:estoy|est[aá]|estamos|est[aá]n) (?:bien|mejor|estables?|tranquil[oa]s?|a salvo) (?:hoy|ahora|ahorita|ya))(?!\p{L})/iu;

function isAssured(narrative: string, tier: DangerTier | 'none'): boolean {
  const plain = narrative.replace(/[\u2018\u2019]/g, "'");
  return ASSURED_NOW.test(plain) || (tier !== 'now' && (ASSURED.test(plain) || ASSURED_IN_SPANISH.test(plain)));
}

const lowered = (danger: Danger): Danger =>
  danger.tier === 'now' ? { ...danger, tier: 'soon', because: LESS_BECAUSE } : danger;

const LESS_BECAUSE =
  'Words of the narrative say that somebody may be harmed, but as a whole it does not read as if it were today.';
const NOW_BECAUSE = 'As a whole the narrative reads as if somebody may be harmed today; these words say most of it.';

interface Heard {
  readonly narrative: string;
  readonly worded: readonly Worded[];
  readonly leanings: Leanings<'now' | Danger['kind']>;
  readonly isTheirs: (sentence: Pick<Worded, 'end'>) => boolean;
}

function toldByWording(
  { narrative, worded, leanings, isTheirs }: Heard,
  gravest: Danger | undefined,
): readonly Danger[] {
  const { ofSentences } = leanings.to('now');
  const most = Math.max(...ofSentences);
  const telling = worded
    .map(({ start, end }, place) => ({ start, end, points: ofSentences[place] ?? 0 }))
    .filter((sentence) => sentence.points > 0 && sentence.points >= most * TELLING_SHARE && isTheirs(sentence))
    .toSorted((one, other) => other.points - one.points)
    .slice(0, QUOTES_MAX)
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end }): Evidence => ({ quote: narrative.slice(start, end), start }));
  const [first, ...further] = telling;
  const kind = gravest?.tier === 'soon' ? gravest.kind : likeliestOf(leanings);
  return first ? [{ kind, tier: 'now', because: NOW_BECAUSE, evidence: [first, ...further] }] : [];
}

const likeliestOf = (leanings: Heard['leanings']): Danger['kind'] =>
  DANGERS.map((kind) => ({ kind, points: leanings.to(kind).points })).reduce((most, one) =>
    one.points > most.points ? one : most,
  ).kind;
