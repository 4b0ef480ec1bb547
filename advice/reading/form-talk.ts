import { type Passage, sentencesOf } from './passages';

const FORM =
  '(?:form|paper(?:s|work)?|sheet|face ?sheet|box|chart|computer|printout|intake|application|referral|ref|fax|line|file|records?|registration|demographics|page|questionnaire|what (?:you|we) have)';
/** "The form still says Medicaid": what stands there is spoken of, and is not what is so. */
const FORM_SPOKEN_OF = new RegExp(
  `\\b${FORM}\\b[^.;\\n]{0,50}\\b(?:says?|said|saying|shows?|showed|showing|still|old|outdated|stamps?|carries|copied|put|wrote|typed|reads?|lists?|listed|prior|from before|is from|from (?:19|20)\\d\\d|has)\\b`,
  'i',
);
const WRONG =
  /\b(?:wrong|incorrect|inaccurate|outdated|out of date|not right|isn'?t right|ain'?t right|correct(?:ion|ing|ed)|disregard|typo|mistakes?|mistaken(?:ly)?|mis-?(?:typed|read|keyed|entered|heard)|slip|in error|my own age|mixed up|default(?:s|ed)?|a year off|off by (?:a|one) (?:year|decade)|(?:did not|didn'?t|must not have) hear|mis-?heard|(?:the last|another|(?:some|somebody|someone) else'?s|the wrong|a different) (?:patient|client|person|student|caller)'?s?|switched around|backwards?|transposed|update|rounded|(?:should|shoud|shld) (?:be|read|say|have)|scratch (?:that|the)|ignore (?:the|that|what)|(?:please|pls|plz) (?:fix|change|correct|update)|take (?:the|that|off)|no longer (?:right|true|current|so)|not (?:true|current) any ?more|(?:in|it's in) the computer as|(?:you|we) (?:still )?(?:have|had|got) (?:him|her|me|us|them)? ?(?:down|listed|as)|old (?:paper|form|file|one|info|information|address)|since (?:the|that|this|we|i|you) (?:\w+ )?(?:form|printed|filled|filed|wrote|sent|faxed|paper|sheet|intake|referral))\b/i;

const talksOfForm = (text: string): boolean => FORM_SPOKEN_OF.test(text) || WRONG.test(text);

/** Tells for a passage whether its sentence, or the one before it or behind it, says that what was filled in is old or wrong. */
export function formTalk(narrative: string, passages: readonly Passage[]): (passage: Passage) => boolean {
  const talking = new Set(
    [...sentencesOf(passages)]
      .filter(([_sentence, { start, end }]) => talksOfForm(narrative.slice(start, end)))
      .map(([sentence]) => sentence),
  );
  return ({ sentence }) => [sentence - 1, sentence, sentence + 1].some((near) => talking.has(near));
}
