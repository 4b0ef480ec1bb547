import type { CivilDate } from '../../domain/clock';
import { daysAgoIn } from './long-ago';

/** A clause of a narrative, and what its sentence goes on to say. */
interface Clause {
  readonly clause: string;
  readonly rest: string;
}

/** "Case opened last year, closed in Sept", "needed assist x1; resolved". */
const OVER_BEHIND =
  /^[\s,;:\u2013\u2014-]*(?:(?:and|but|which|that|it|since|now|has|was|been|is|all|then)\s+){0,3}(?:closed|resolved|ended|dismissed|dropped|expunged|healed)\b(?!\s+(?:for|to|at|out|off|up|by|on|my|his|her|their|the|our|me|him)\b)/i;
const CASE_OVER =
  /\b(?:charges?|case|complaint|petition|warrant|investigation|report)\b[^.;,]{0,40}\b(?:dismissed|dropped|closed|expunged|screened out|unfounded)\b|\b(?:case|report|investigation)\s+(?:was\s+)?opened\b[^.;]{0,50},\s*(?:then |and |but |it was |was )*(?:closed|dismissed|dropped)\b|\b(?:stay|stint|program|course)\s+(?:is\s+|was\s+)?(?:ended|over|completed|done)\b/i;
/** "Was on methadone till last year." */
const WAS_UNTIL =
  /\b(?:was|were|used to be)\s+(?:on|in|at|with|seeing|taking|using)\b[^.;]*\b(?:till|until|'?til|through)\s+(?:last|then|(?:19|20)\d\d|(?:a|one|two|three|\d+) (?:years?|months?)|i|he|she|they|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const WAS_ON = /\b(?:was|were)\s+(?:on|in|at|with|seeing|taking)\b/i;
const STILL = /\b(?:still|again|since|now|currently|today|just)\b/i;
const A_WHILE = 180;

/** Whether a clause tells of what is over by now, as it says itself or as the next one says. */
export function isOver({ clause, rest }: Clause, on: CivilDate | null): boolean {
  if (OVER_BEHIND.test(rest) || CASE_OVER.test(clause) || WAS_UNTIL.test(clause)) return true;
  if (!WAS_ON.test(clause) || STILL.test(clause)) return false;
  const ago = daysAgoIn(clause, on);
  return ago !== undefined && ago[0] > A_WHILE;
}
