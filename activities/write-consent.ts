import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { saveConsent, saveConsentWithdrawal } from '../db/consent-store';
import type { Change } from '../domain/deeds';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** A written consent, with the codes of it in the audit; the words are the consent's own. */
export function writeConsent(tx: ISql, { consent, standing, at }: Of<'consent-recorded'>): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, recipient, programId, givenOn, endsOn } = consent;
  return [
    saveConsent(tx, referralId, consent, at),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'consent-recorded',
      referralId,
      facts: { operationId, recipient, programId, givenOn, endsOn },
    }),
  ];
}

export function writeConsentWithdrawal(
  tx: ISql,
  { withdrawal, standing, at }: Of<'consent-withdrawn'>,
): readonly Promise<unknown>[] {
  const { operationId, by, consentId } = withdrawal;
  return [
    saveConsentWithdrawal(tx, withdrawal, at),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'consent-withdrawn',
      referralId: standing.referralId,
      facts: { operationId, consentId },
    }),
  ];
}
