const ANOTHER =
  /\b(?:ro+m+ ?m?ate|neighbou?r|friend|fob|coworker|landlord|boss|cousin|ex|uncle|aunt|nephew|niece|in-laws?)\b/gi;
const BESIDE_PERSON = /(?:\b(?:through|thru|by|on|from|with|to|for|of|under|at)|\bw\/)\s+(?:\p{L}+\s+)?$/iu;
const PERSON_SINCE = /\b(?:i|he|she|they|we|pt|patient|client)\b/i;

/** Whether what leads up to a word speaks of somebody who is neither the person nor one of theirs: "my roommate has". */
export function isAnothers(lead: string): boolean {
  const last = [...lead.matchAll(ANOTHER)].at(-1);
  if (!last || BESIDE_PERSON.test(lead.slice(0, last.index))) return false;
  return !PERSON_SINCE.test(lead.slice(last.index + last[0].length));
}
