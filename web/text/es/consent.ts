import type { ConsentStanding, MayBeTold } from '../../../domain/part-2';

/** Qué consta de un consentimiento, como el dato de una regla y dentro de una frase. */
export const consentInWords = ({ consent, on }: Pick<MayBeTold, 'consent' | 'on'>): string => STANDINGS[consent](on);

const STANDINGS: Readonly<Record<ConsentStanding, (on: string | null) => string>> = {
  'in-force': (on) => `lo cubre un consentimiento por escrito del ${on}`,
  ended: (on) => `el consentimiento por escrito terminó el ${on}`,
  withdrawn: (on) => `el consentimiento por escrito se retiró el ${on}`,
  'other-recipient': () => 'el consentimiento por escrito que consta nombra a otros, y no a este programa',
  none: () => 'no consta ningún consentimiento por escrito',
};
