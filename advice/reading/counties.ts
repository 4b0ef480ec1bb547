import type { Evidence } from '../../domain/evidence';
import { type Passage, passageAt, placeAt, quoteOfPassage } from './passages';
import type { Whose } from './whose';

/** A county in which the narrative says that somebody lives now, and how surely. */
export interface CountyTold {
  readonly whose: Whose;
  readonly county: string;
  /** It says that they moved there, or stay there now: more than a field that was filled in once. */
  readonly later: boolean;
  /** They may live there; nobody can say. */
  readonly doubtful: boolean;
  readonly evidence: Evidence;
}

type Says = 'moved' | 'lives' | 'doubtful' | 'nothing';

const OTHER_COUNTY = /\b(\p{Lu}[\p{L}'.-]+(?:\s\p{Lu}[\p{L}'.-]+)?)\s+(?:County|Parish|Co\.)/gu;
const NO_NAME =
  /^(?:The|This|That|Our|Their|His|Her|Your|Tri|Other|Another|Any|In|From|Which|What|Each|Every|Both|Local)\b/;
/** "Quillan Hospital", "the Wynn County courthouse": a place there, and no home. */
const PLACE_THERE =
  /^(?:\s+(?:County|Co\.?))?(?:'s)?\s+(?:general|regional|memorial|community|central|area|public|middle|high|elementary|family|superior|district|sheriff'?s?|health|human|social|hospital|med(?:ical)?|clinic|school|academy|college|court(?:house)?|jail|dss|dhs|dfs|cps|library|senior|office|police|department|dept|fair|road|rd|street|st|ave|avenue|lane|ln|drive|dr|river|creek|lake|fund|pantry|food|housing|services?|transit|bus|line)\b/i;
const WORK_THERE =
  /\b(?:work(?:s|ed|ing)?|job|employ(?:ed|er)?|school|hospital|clinic|church|court|jail|office|appointment|appt|doctor|dr|dialysis|rehab|lawyer|store|class(?:es)?|patient|admitted|referred|case|warrant|arrested)\b[^.;]*\b(?:in|at|of|from|over in|up in|to)\s+$/i;
const FORMER =
  /\b(?:used to|formerly|previously|originally|mov(?:ed|ing) (?:here )?from|(?:came|coming|come) from|left|out of|born in|grew up|raised in|no longer|not? (?:in|living)|before (?:that|this)|last lived|far from|outside)\b[^.;]*$/i;
const TO_THERE = /\b(?:moved|relocated)\b[^.;]*\bto\s+(?:[^\s,;]+\s+){0,2}$/i;
const PLANNED =
  /\b(?:(?:is|are|am|'m|'s)\s+moving|will (?:be )?mov(?:e|ing)|plan(?:s|ning|ned)? (?:to|on)|hop(?:es|ing) to|want(?:s|ed)? to|would like to|trying to|look(?:s|ing) (?:for|to|at)|apply(?:ing)?|if (?:he|she|they|i|we) moves?|next (?:week|month|year))\b[^.;]*$/i;
const UNSURE =
  /\b(?:was|were|is|are) (?:to|supposed to) (?:move|be|have)|\b(?:may (?:be|have|live|move|still|not)|might|could|probably|possibly|maybe|perhaps|not sure|unsure|unclear|either|don'?t know|couldn'?t say|question|\?)/i;
const MOVED =
  /\b(?:moved?|relocated|(?:now|currently) (?:living|lives?|in|staying|stays|at)|(?:lives?|living|staying) now|stay(?:s|ing)|new (?:address|place|apartment|home)|since|just over the line|actually|not in|crashing|sleeping|placed)\b/i;
const LIVES =
  /\b(?:lives?|living|reside[sd]?|residing|resident of|home (?:is |address )?in|house in|apartments? in|apts? in|trailer in|place in|address|rents?|renting|owns?|still in|we(?:'re| are)(?:[^.;]{0,30})\bin|(?:i|he|she|they)(?:'m|'s| am| is| are)(?: (?:out|over|up|down|here|just|back))* in|county(?: of residence)?:|lot in|based in|homeless in|over the line in)\b/i;

interface CountyContext {
  readonly passages: readonly Passage[];
  readonly whose: (passage: Passage, place: number) => Whose;
}

/** Where the narrative says that people live. A place of work, a hospital and a former home are none of it. */
export function countiesIn(
  narrative: string,
  { passages, whose }: CountyContext,
  known: readonly string[],
): readonly CountyTold[] {
  return mentionsIn(narrative, known).flatMap(({ county, start, end }) => {
    const passage = passageAt(passages, start);
    if (!passage) return [];
    const says = saysOf(narrative.slice(passage.start, start), narrative.slice(end, passage.end));
    if (says === 'nothing') return [];
    return [
      {
        whose: whose(passage, placeAt(passage, start)),
        county,
        later: says === 'moved',
        doubtful: says === 'doubtful',
        evidence: quoteOfPassage(narrative, passage),
      },
    ];
  });
}

interface CountyMention {
  readonly county: string;
  readonly start: number;
  readonly end: number;
}

function mentionsIn(narrative: string, known: readonly string[]): readonly CountyMention[] {
  const ours = known.flatMap((county) =>
    [...narrative.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(bare(county))}(?![\\p{L}\\p{N}])`, 'gu'))].map(
      ({ index, 0: text }) => ({ county, start: index, end: index + text.length }),
    ),
  );
  const others = [...narrative.matchAll(OTHER_COUNTY)].flatMap(({ index, 1: name = '' }) =>
    NO_NAME.test(name) || ours.some(({ start }) => start >= index && start < index + name.length)
      ? []
      : [{ county: name, start: index, end: index + name.length }],
  );
  return [...ours, ...others].toSorted((one, other) => one.start - other.start);
}

function saysOf(before: string, after: string): Says {
  if (PLACE_THERE.test(after) || PLANNED.test(before)) return 'nothing';
  if (!TO_THERE.test(before) && (WORK_THERE.test(before) || FORMER.test(before))) return 'nothing';
  if (!MOVED.test(before) && !LIVES.test(before)) return 'nothing';
  if (UNSURE.test(before) || UNSURE.test(after)) return 'doubtful';
  return MOVED.test(before) ? 'moved' : 'lives';
}

const bare = (county: string): string => county.trim().replace(/\s+county$/i, '');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
