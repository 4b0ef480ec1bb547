import type { Evidence } from '../../domain/evidence';
import { type CoverageKind, namesIn } from './coverage-kinds';
import { type Passage, passageAt, placeAt, quoteOfPassage } from './passages';
import type { Whose } from './whose';

/** What the narrative says of one kind of coverage: had now, not had, lost since, or nobody knows. */
export interface CoverageTold {
  readonly whose: Whose;
  readonly kind: CoverageKind;
  readonly says: 'has' | 'has-not' | 'lost' | 'unsure';
  /** It tells of a change, which is more than a field that was filled in once. */
  readonly later: boolean;
  readonly evidence: Evidence;
}

const LOST_AFTER =
  /^[^.;]{0,40}?\b(?:stopped|ended|ends?|terminated|cancell?ed|lapsed|expired|ran out|got cut|was cut|were cut|cut off|dropped|closed|inactive|is off|taken away)\b/i;
const LOST_BEFORE =
  /\b(?:lost|losing|loss of|off|kicked off|dropped off|dropped from|cut off from|came off|coming off|terminated from|aged out of|no longer (?:has|on|have|covered by|gets?)|stopped (?:getting|my|his|her|their))\s+(?:[^\s,;:]+\s+){0,3}$/i;
const NOT_BEFORE =
  /\b(?:no|not on|never (?:had|been on|on)|without|w\/o|isn'?t on|not (?:have|eligible for|covered by|qualified for)|doesn'?t have|don'?t have|does not have|do not have|did not have|denied(?: for)?|neg(?:ative)? for|over (?:income|the limit) for|too much for|not getting)\s+(?:[^\s,;:]+\s+){0,2}$/i;
const NOT_AFTER =
  /^[^.;,]{0,30}?\b(?:denied|was denied|over (?:income|assets)|never|: ?no\b|- ?no\b|: ?none\b)|^[^.;]{0,40}\bover by\b|^\?? ?no\b/i;
const NOT_YET =
  /\b(?:appl(?:y|ied|ying|ication)|pending|look(?:ed|ing) into|sign(?:ed)?[- ]?up|signing up|enroll(?:ing)? in|help (?:with|getting)|want(?:s|ed)? (?:to|help)|need(?:s|ed)?|eligible for|qualif(?:y|ies|ied) for|renew(?:al|ing)?|reapply|getting|get (?:back )?on|screen(?:ed|ing)? for|takes?|accepts?|accept|bill(?:s|ed|ing)?|about|office|premium)\s+(?:[^\s,;:]+\s+){0,3}$/i;
const NOT_YET_AFTER =
  /^(?:\s*[-:(]?\s*)?(?:pending|applied|application|app\b|office|worker|caseworker|eligibility|enrollment|renewal|form|paperwork|premium|savings|number|card|rules|transportation|rides?|planning)\b|^[^.;]{0,25}\b(?:pending|in process)\b/i;
const UNSURE =
  /\b(?:thinks?|maybe|might|may|unsure|not sure|unclear|unknown|unverified|not verified|don'?t know|doesn'?t know|possibly|probably|supposedly|conflict(?:s|ing)?|\?)/i;
const CHANGED =
  /\b(?:now|new|just|since|started|starts|got|approved|as of|effective|switched|last (?:week|month)|this (?:week|month)|yesterday|today|currently|active|actually|verified|confirmed)\b/i;
const FORMERLY = /\b(?:used to (?:have|be on)|previously|formerly|had)\s+(?:[^\s,;:]+\s+){0,2}$/i;

interface CoverageContext {
  readonly passages: readonly Passage[];
  readonly whose: (passage: Passage, place: number) => Whose;
}

/** Everything that the narrative says of anybody's coverage, in the order of the text. */
export const coverageIn = (narrative: string, { passages, whose }: CoverageContext): readonly CoverageTold[] =>
  namesIn(narrative).flatMap(({ kind, start, end }) => {
    const passage = passageAt(passages, start);
    if (!passage) return [];
    const before = narrative.slice(passage.start, start);
    const after = narrative.slice(end, Math.max(end, passage.end + 1));
    const says = kind === 'uninsured' ? saysOfNone(before, after) : saysOf(before, after);
    if (says === undefined) return [];
    return [
      {
        whose: whose(passage, placeAt(passage, start)),
        kind,
        says,
        later: says === 'lost' || CHANGED.test(narrative.slice(passage.start, passage.end)),
        evidence: quoteOfPassage(narrative, passage),
      },
    ];
  });

const saysOfNone = (before: string, after: string): CoverageTold['says'] | undefined => {
  if (UNSURE.test(before) || UNSURE.test(after)) return 'unsure';
  return /\b(?:was|were|used to be|not)\s+(?:[^\s,;:]+\s+)?$/i.test(before) ? undefined : 'has';
};

function saysOf(before: string, after: string): CoverageTold['says'] | undefined {
  if (UNSURE.test(before) || UNSURE.test(after)) return 'unsure';
  if (LOST_AFTER.test(after) || LOST_BEFORE.test(before)) return 'lost';
  if (NOT_BEFORE.test(before) || NOT_AFTER.test(after)) return 'has-not';
  if (NOT_YET.test(before) || NOT_YET_AFTER.test(after) || FORMERLY.test(before)) return undefined;
  return 'has';
}
