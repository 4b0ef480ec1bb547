import { z } from 'zod';
import { CONSENT_RECIPIENTS } from '../domain/part-2';
import { civilDate, consentId, operationId, programId, text } from './text';

const operation = operationId.describe(
  'Made by the caller, a UUID. Asking again with the same one is harmless and gets the first answer.',
);

/** `POST /referrals/{id}/consents`: a written consent that the person signed, where 42 CFR Part 2 protects the referral. */
export const ConsentRequest = z
  .strictObject({
    operationId: operation,
    recipient: z
      .enum(CONSENT_RECIPIENTS)
      .describe('Who may be told: one program, any that treats or helps the person, or this organization alone.'),
    programId: programId.nullable().default(null).describe('With `program`, which one.'),
    givenOn: civilDate.describe('The day on which it was signed.'),
    endsOn: civilDate.nullable().default(null).describe('Its last day; null where it holds until it is withdrawn.'),
    note: text(2_000).describe('Who saw it, and where it is kept.'),
  })
  .refine(({ recipient, programId: named }) => (recipient === 'program') === (named !== null), {
    path: ['programId'],
    message: 'goes with the recipient program, and with no other',
  });
export type ConsentRequest = z.infer<typeof ConsentRequest>;

export const CONSENT_EXAMPLE = {
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01',
  recipient: 'program',
  programId: 'family-pantry',
  givenOn: '2026-03-02',
  endsOn: '2026-09-02',
  note: 'Signed at the clinic; the scan is in the folder of the case.',
} satisfies z.input<typeof ConsentRequest>;

/** `POST /referrals/{id}/withdrawn-consents`: the person takes a consent back. */
export const ConsentWithdrawalRequest = z.strictObject({
  operationId: operation,
  consentId: consentId.describe('The consent on the strength of which nobody is told from now on.'),
  note: text(2_000).describe('Who said so, and how.'),
});
export type ConsentWithdrawalRequest = z.infer<typeof ConsentWithdrawalRequest>;

export const CONSENT_WITHDRAWAL_EXAMPLE = {
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01',
  consentId: '0192f1c4-7c22-7a11-8e40-2b6d9c1f3a50',
  note: 'She called and took it back.',
} satisfies z.input<typeof ConsentWithdrawalRequest>;
