import type { CivilDate } from './clock';
import type { FactTold, Question, QuestionAnswer } from './inquiry';
import type { Reason } from './reason';
import type { ContactFacts, SourceKind } from './referral';

/**
 * Why the sender's system is not told what is asked, or undefined when it is. The same holds as for the letter: what is
 * asked tells of the person, and whoever referred themselves is asked by a coordinator, in the way that is safe.
 */
export function whyNotTellSender(
  kind: SourceKind,
  { mayTellReferrer }: Pick<ContactFacts, 'mayTellReferrer'>,
): Reason | undefined {
  if (kind === 'self') return { code: 'ask-in-person' };
  return mayTellReferrer === 'yes' ? undefined : { code: 'sender-may-not-know' };
}

/** What is wrong with one answer that a system sent: a sentence that begins with the name of the field. */
export function faultOfSent(
  { result, fact }: Pick<QuestionAnswer, 'result' | 'fact'>,
  { about }: Pick<Question, 'about'>,
  today: CivilDate,
): string | undefined {
  if (fact === null || result !== 'answered') return undefined;
  if (!factsAbout(about).includes(nameOf(fact))) return `does not fit: the question is ${asks(about)}`;
  return fact.fact === 'birth-date' && fact.value > today ? 'lies in the future' : undefined;
}

/** A term by its own name, so that a fact about another one does not fit. */
const nameOf = (fact: FactTold): string => (fact.fact === 'term' ? `term:${fact.term}` : fact.fact);

function factsAbout(about: Question['about']): readonly string[] {
  if (about === 'age') return ['birth-date', 'age'];
  return about === 'county' || about === 'coverage' || about?.startsWith('term:') ? [about] : [];
}

function asks(about: Question['about']): string {
  const facts = factsAbout(about);
  return facts.length > 0 ? `about ${facts.join(' or ')}` : 'answered in words alone';
}
