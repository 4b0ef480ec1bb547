import type { ComparedPerson, ComparisonView } from '../contracts/views/duplicates';
import { type DuplicatePage, findDuplicatePage } from '../db/duplicate-page';
import { countUnwritten, listNotWritten } from '../db/record-change-store';
import { lineOfDuplicate } from '../domain/record-change';
import { sameNeed } from '../domain/same-need';
import type { Actor } from '../domain/staff';
import { type Answer, ok } from './answer';
import type { Deps } from './deps';
import type { KnownDuplicate } from './known-duplicate';
import { reasonKept } from './reason-kept';
import { noteSeen } from './sightings';
import { teamsToSee } from './teams-to-see';

interface Asked {
  readonly actor: Actor;
  readonly known: KnownDuplicate;
}

/** Two who may be one, side by side, with their cases as far as the asker may see them. */
export async function showComparison({ actor, known }: Asked, deps: Deps): Promise<Answer> {
  const { sql, clock } = deps;
  const line = lineOfDuplicate(known.id);
  const at = clock.now().toISOString();
  const page = await findDuplicatePage(sql, known.id, teamsToSee(actor));
  const unwritten = await countUnwritten(sql, line);
  const notWritten = actor.kind === 'staff' ? await listNotWritten(sql, { line, by: actor.id, at }) : [];
  for (const { caseId } of known.matters) await noteSeen(deps, actor, { kind: 'saw-person', caseId });
  const { personA: _a, personB: _b, one, other, answers, toChoose, joined, ...main } = page;
  return ok({
    ...main,
    one: personView(one),
    other: personView(other),
    sameNeed: sameNeedOf(one, other),
    toChoose: [...toChoose],
    joined: joined && {
      ...joined,
      since: { ...joined.since, facts: [...joined.since.facts] },
      whyNotUndo: reasonKept(joined.whyNotUndo),
    },
    answers: [...answers],
    unwritten,
    notWritten: notWritten.map((each) => ({ ...each, why: reasonKept(each.why) })),
  } satisfies ComparisonView);
}

/** Each open referral of the one beside each of the other. */
function sameNeedOf(one: DuplicatePage['one'], other: DuplicatePage['other']): ComparisonView['sameNeed'] {
  return openOf(one).flatMap((mine) =>
    openOf(other).flatMap((theirs) => {
      const reasons = [...sameNeed(mine, theirs)];
      return reasons.length === 0 ? [] : [{ referrals: [mine.referralId, theirs.referralId], reasons }];
    }),
  );
}

const openOf = ({ cases }: DuplicatePage['one']) =>
  cases.flatMap(({ referrals }) => referrals.filter(({ status }) => status !== 'closed'));

function personView({ person, cases, hiddenCases }: DuplicatePage['one']): ComparedPerson {
  const {
    id: personId,
    givenName,
    familyName,
    birthDate,
    phone,
    email,
    address,
    county,
    language,
    coverage,
    contact,
  } = person;
  return {
    ...{ id: personId, givenName, familyName, birthDate, phone, email, address, county, language },
    coverage: [...coverage],
    contact: { ...contact, channels: [...contact.channels] },
    cases: cases.map(({ referrals, ...one }) => ({
      ...one,
      referrals: referrals.map(({ referralId: id, need, status, outcome }) => ({ id, need, status, outcome })),
    })),
    hiddenCases,
  };
}
