import type { ISql } from 'postgres';
import { byStaff, recordAudit } from '../db/audit-store';
import { saveMark, withdrawMarks } from '../db/part-2-store';
import type { Change } from '../domain/deeds';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** That 42 CFR Part 2 protects a referral, with who said so. From here on the records say it by themselves. */
export function writeMark(tx: ISql, { mark, standing, at }: Of<'part-2-marked'>): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, byKind = 'staff', origin, note } = mark;
  return [
    saveMark(tx, { id: operationId, referralId, origin, by, note, at }),
    recordAudit(tx, {
      at,
      actor: { kind: byKind, id: by },
      action: 'part-2-marked',
      referralId,
      facts: { operationId, origin },
    }),
  ];
}

/** That the mark was a mistake: the records tell of it as of any other referral again. */
export function writeUnmarking(
  tx: ISql,
  { unmarking, standing, at }: Of<'part-2-unmarked'>,
): readonly Promise<unknown>[] {
  const { referralId } = standing;
  const { operationId, by, reason, marks } = unmarking;
  return [
    withdrawMarks(tx, referralId, unmarking, at),
    recordAudit(tx, {
      at,
      actor: byStaff(by),
      action: 'part-2-unmarked',
      referralId,
      facts: { operationId, reason, marks },
    }),
  ];
}
