import type { CaseView, FactChangeView } from '../../../../contracts/views/case';
import type { Text } from '../../../text/en';
import { wordFor } from '../../../text/word-for';
import { contactInWords } from '../../referral/use-facts';

type Related = Pick<
  CaseView['related'][number],
  'relation' | 'givenName' | 'familyName' | 'phone' | 'mayConsent' | 'mayBeTold' | 'toldAbout'
>;

/** A change of one fact as people read it: which, what it was, and what it is. Null is "not told". */
export interface ChangeInWords {
  readonly name: string;
  readonly was: string | null;
  readonly now: string | null;
}

export function changeInWords(change: FactChangeView, text: Text): ChangeInWords {
  const name = text.caseFile.facts.names[change.fact];
  switch (change.fact) {
    case 'safe-contact':
      return { name, was: safeInWords(change.was, text), now: safeInWords(change.now, text) };
    case 'may-tell-referrer':
      return { name, was: text.answers[change.was], now: text.answers[change.now] };
    case 'coverage':
      return { name, was: change.was.join(', ') || null, now: change.now.join(', ') || null };
    case 'related-person':
      return { name, was: change.was && personInWords(change.was, text), now: personInWords(change.now, text) };
    default:
      return { name, was: change.was, now: change.now };
  }
}

type Safe = Pick<CaseView['person']['contact'], 'safeToContact' | 'channels' | 'noVoicemail'>;

const safeInWords = (safe: Safe, text: Text): string =>
  contactInWords({ ...safe, bestTimes: null, mayTellReferrer: 'unknown' }, text);

const personInWords = (related: Related, text: Text): string =>
  [`${related.givenName} ${related.familyName}`, ...relatedInWords(related, text)].join(' · ');

/** Who somebody is to the person, and what they may be told. */
export function relatedInWords(related: Related, { answers, caseFile, referral, relations }: Text): readonly string[] {
  const { relation, phone, mayConsent, mayBeTold, toldAbout } = related;
  return [
    wordFor(relations, relation),
    ...(phone ? [phone] : []),
    referral.facts.mayConsent(answers[mayConsent]),
    referral.facts.mayBeTold(answers[mayBeTold]),
    ...(mayBeTold === 'yes' ? [caseFile.related.about(toldAbout.map((one) => caseFile.related.matters[one]))] : []),
  ];
}
