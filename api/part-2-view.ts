import type { FullView } from '../contracts/views/referral';
import type { ConsentRow } from '../db/consent-store';
import type { MarkRow } from '../db/part-2-store';
import type { ReferralPage } from '../db/referral-page';
import type { Instant } from '../domain/clock';
import { verdictOn } from '../domain/eligibility';
import type { ProgramId } from '../domain/ids';
import { localDay } from '../domain/local-time';
import { mayBeTold, PART_2_NOTICE, whyOver } from '../domain/part-2';

type Protected = Pick<ReferralPage, 'isPart2' | 'consents' | 'policy'>;

/** Of a referral that 42 CFR Part 2 protects: who said so, and its written consents as they stand today; null for any other. */
export function part2View(
  { isPart2, marks, consents, policy }: Protected & Pick<ReferralPage, 'marks'>,
  { at, nameOf }: { readonly at: Instant; readonly nameOf: (id: ProgramId) => string },
): FullView['part2'] {
  if (!isPart2) return null;
  const today = localDay(at, policy.officeHours.zone);
  return {
    notice: PART_2_NOTICE,
    marks: marks.map(markView),
    consents: consents.map((row) => consentView(row, today, nameOf)),
  };
}

const markView = ({ markedAt: at, ...mark }: MarkRow) => ({ ...mark, at });

function consentView(row: ConsentRow, today: string, nameOf: (id: ProgramId) => string) {
  const { consentId, programId, consentedAt, withdrawnBy, withdrawnAt, withdrawnNote, ...given } = row;
  return {
    id: consentId,
    ...given,
    programName: programId === null ? null : nameOf(programId),
    standing: whyOver(row, today) ?? ('in-force' as const),
    at: consentedAt,
    withdrawn:
      withdrawnBy === null || withdrawnAt === null
        ? null
        : { by: withdrawnBy, at: withdrawnAt, note: withdrawnNote ?? '' },
  };
}

/** Whether a program may be told, as one more rule beside what it asks itself: as consents stand now, and not as they stood when it was checked. */
export function consentRules({ isPart2, consents, policy }: Protected, programId: ProgramId, at: Instant) {
  if (!isPart2) return [];
  const { verdict, consent, on } = mayBeTold(consents, programId, { at, zone: policy.officeHours.zone });
  return [verdictOn({ code: 'part-2-consent', consent, on }, verdict)];
}
