import type { ConsentStanding, MayBeTold } from './part-2';

/** What is on record of a consent, in English: for a rule's fact, and within the sentence of a refusal. */
export const consentInWords = ({ consent, on }: Pick<MayBeTold, 'consent' | 'on'>): string => STANDINGS[consent](on);

const STANDINGS: Readonly<Record<ConsentStanding, (on: string | null) => string>> = {
  'in-force': (on) => `a written consent of ${on} covers it`,
  ended: (on) => `the written consent ended on ${on}`,
  withdrawn: (on) => `the written consent was withdrawn on ${on}`,
  'other-recipient': () => 'the written consent on record names others, and not this program',
  none: () => 'no written consent is on record',
};
