import { z } from 'zod';
import { type LabelledReferral, ReferralRow } from './referral';
import { id, words } from './values';

/** Two referrals that differ in a protected attribute only. */
export interface Pair {
  readonly id: string;
  readonly attribute: string;
  readonly base: LabelledReferral;
  readonly variant: LabelledReferral;
}

/** The sides of a pair need no id of their own. */
const side = (name: string) =>
  z
    .record(z.string(), z.unknown(), 'must be a referral')
    .transform((row): unknown => ({ ...row, id: row['id'] ?? name }))
    .pipe(ReferralRow);

export const PairRow = z
  .object({ pair_id: id, attribute: words(), base: side('base'), variant: side('variant') }, 'must be one JSON object')
  .transform(
    ({ pair_id, attribute, base, variant }): Pair => ({
      id: pair_id,
      attribute: attribute ?? 'not named',
      base,
      variant,
    }),
  );
