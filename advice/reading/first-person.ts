/** "I live in Lowell", "my rent", "we need food": of somebody's own life. */
const OWN_LIFE =
  /\b(?:i|we)\s+(?:(?:just|now|also|really|still|only|currently)\s+)?(?:live|lost|need|rent|owe|moved|stay|sleep|am\s+(?:\p{L}+\s+)?(?:pregnant|homeless|behind|sick|disabled|living|staying|out\s+of|\d))\b|\bi(?:['\u2019]m|m)\s+(?:pregnant|homeless|behind|disabled|living|staying|a\s+(?:single|veteran|vet|mom|mother|dad|father)|out\s+of)\b|\bmy\s+(?:rent|landlord|apartment|lights|power|job|kids?|children|son|daughter|baby|husband|wife|\d|own\s+place)/iu;

/** Whoever is spoken of, and does not write: "she", "the patient", "this gentleman", "Mr. Diaz". */
const SPOKEN_OF =
  /\b(?:pt|pts|patients?|clients?|students?|residents?|members?|consumers?|mr|mrs|ms|neighbou?r|friend|family\s+(?:of|is|has|needs|lives)|this\s+(?:man|woman|lady|gentleman|person|family|boy|girl|kid|couple|mom|mother|dad|father|young)|(?:a|the)\s+(?:man|woman|lady|gentleman|person|family|boy|girl|couple|mother|mom|father|dad)|my\s+(?:caseload|shift|desk|class|office|clinic|visit))\b/iu;
/** What is written by whoever works with people: "I saw", "I am referring", "we screened". */
const AT_WORK =
  /\b(?:i|we)\s+(?:(?:have|had|am|are|just|also)\s+)?(?:saw|met|assessed|evaluated|spoke|talked|visited|screened|interviewed|refer(?:red|ring)?|recommend(?:ed)?|follow(?:ed|ing)?|discharged|treated|admitted|writing|calling|think|believe|worry|told|gave|asked)\b|\b(?:referral|referring|on\s+behalf|case\s+manager\s+here|social\s+worker\s+here)\b/iu;
/** A third person who was not named as one of the writer's own before. */
const THIRD = /\b(?:he|she|him|her|hers|his|himself|herself)\b/iu;
const OWN_RELATIVE =
  /\bmy\s+(?:\p{L}+\s+){0,2}?(?:sons?|daughters?|child(?:ren)?|kids?|baby|babies|boys?|girls?|husband|wife|partner|boyfriend|girlfriend|ex|mother|mom|father|dad|brother|sister|landlord|boss|grand\p{L}+|(?:\d+|\p{L}+)[\s-](?:years?|yrs?|months?)[\s-]olds?)\b/iu;
/** "Caller says:": what follows is said by whoever is referred. */
const SAYS =
  /^\W*(?:the\s+)?(?:caller|patient|client|pt|she|he|they|resident|student)\s+(?:says|said|states|stated|writes|wrote|reports?)\b(?:\s+that\b)?\s*[:,"\u201c]+/iu;
/** "Rosa lives alone", "\u2588\u2588 is 80": a name that does something. */
const NAME_DOES =
  /(?:^|[.!?\n]\s*)(?:\p{Lu}\p{Ll}+\s+){0,1}(?:\p{Lu}\p{Ll}+|\u2588+)\s+(?:is|lives|has|needs|was|lost|wants|says|came|gets|can't|cannot|doesn't)\b/u;
const NO_NAME =
  /(?:^|[.!?\n]\s*)(?:Rent|Power|Food|Everything|Nobody|Nothing|It|This|That|There|Medicaid|Work|Who|What|Money)\s+(?:is|has|was|needs)\b/gu;

/** Whether a narrative is told in the first person throughout, and so by whoever is referred, whoever sent it. */
export function isToldByThemself(narrative: string): boolean {
  const said = narrative.replace(SAYS, '');
  if (!OWN_LIFE.test(said) || SPOKEN_OF.test(said) || AT_WORK.test(said)) return false;
  if (NAME_DOES.test(said.replace(NO_NAME, '. '))) return false;
  const third = THIRD.exec(said);
  const own = OWN_RELATIVE.exec(said);
  return !third || (own !== null && own.index < third.index);
}
