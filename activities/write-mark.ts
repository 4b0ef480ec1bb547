import type { ISql } from 'postgres';
import { recordAudit } from '../db/audit-store';
import { saveMark } from '../db/part-2-store';
import type { Change } from '../domain/deeds';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** That 42 CFR Part 2 protects a referral, with who said so. From here on the records say it by themselves. */
export function writeMark(tx: ISql, { mark, standing, at }: Of<'part-2-marked'>): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, byKind = 'staff', origin } = mark;
  return [
    saveMark(tx, { id: operationId, referralId, origin, by, at }),
    recordAudit(tx, {
      at,
      actor: { kind: byKind, id: by },
      action: 'part-2-marked',
      referralId,
      facts: { operationId, origin },
    }),
  ];
}
