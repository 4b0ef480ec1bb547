import { randomUUID } from 'node:crypto';
import { writeToClosed } from '../../activities/write-to-closed';
import { poseQuestion } from '../../advice/pose-question';
import { toAdviseOn } from '../../advice/to-advise-on';
import { readAnsweredIntake } from '../../db/answered-intake';
import { keepIntake } from '../../db/inbox-store';
import { readDirectory } from '../../db/program-store';
import { unwritten } from '../../db/record-change-store';
import { findStanding } from '../../db/referral-store';
import { readSendAgain, sentAgainOf } from '../../db/sent-again-store';
import type { ReferralId } from '../../domain/ids';
import type { Intake } from '../../domain/referral';
import { anOperation } from '../support/a-referral';
import { type Deeds, openDeeds } from '../support/deeds';
import { anIntake, aStanding, MORNING, minutesLater } from '../support/records';

let the: Deeds;
beforeAll(async () => {
  the = await openDeeds();
  await the.owner`insert into systems (id, name) values ('sample-ehr', 'A hospital') on conflict do nothing`;
});
beforeEach(() => the.beginAnew());
afterAll(() => the.close());

const DANGER = 'Tonight she told me that she will kill herself.';

/** A referral with a number of its sender, in the records, and how it is sent again. */
async function sent() {
  const identifier = randomUUID();
  const first = anIntake({ source: { identifier } });
  const key = { kind: 'sender', system: 'sample-ehr', organization: first.source.organization, identifier } as const;
  const say = (intake: Intake, receivedAt = MORNING) =>
    keepIntake(the.api, {
      ...{ id: randomUUID() as string as ReferralId, key, raw: Buffer.from(JSON.stringify(intake)) },
      ...{ intake, submittedBy: 'sample-ehr', receivedAt },
    });
  const { id } = await say(first);
  await the.deeds.receiveReferral({ referralId: id, at: MORNING });
  await the.deeds.checkReferral({ referralId: id, at: MORNING });
  return { id, first, say };
}

/** What waits to be handed to the running referral. */
async function waitingFor(id: ReferralId) {
  const rows = await unwritten(the.worker, { kinds: ['sent-again'], at: minutesLater(600), limit: 1_000 });
  const [row] = rows.filter(({ line }) => line === `referral:${id}`);
  const said = row && (await readSendAgain(the.worker, row.id));
  if (!said) throw new Error('Nothing waits.');
  return said.command;
}

describe('What is sent again', () => {
  it('names nobody to a model whom only the later sending named', async () => {
    const { id, first, say } = await sent();
    const carla = { relation: 'guardian', givenName: 'Carla', familyName: 'Quintero', phone: null } as const;
    await say({
      ...first,
      person: { ...first.person, familyName: 'Delgadillo', address: '12 Old Mill Road' },
      source: { ...first.source, contactName: 'Nurse Okafor' },
      relatedPersons: [{ ...carla, mayConsent: 'unknown', mayBeTold: 'unknown', toldAbout: [] }],
      narrative: `${first.narrative} Ms Delgadillo stays with Carla Quintero at 12 Old Mill Road, says Okafor.`,
    });
    const again = await waitingFor(id);
    await the.deeds.recordChange({ kind: 'sent-again', again, standing: aStanding(id, { revision: 3 }), at: MORNING });
    const intake = await readAnsweredIntake(the.worker, id);
    expect(intake.narrative).toContain('Quintero');
    const { narrative } = poseQuestion(toAdviseOn(intake, MORNING, 'UTC'), await readDirectory(the.worker));
    expect(narrative).not.toMatch(/Delgadillo|Carla|Quintero|Old Mill|Okafor/);
  });

  it('does not undo what somebody has found out about safe contact since it came', async () => {
    const { id, first, say } = await sent();
    const contact = { ...first.person.contact, safeToContact: 'no' } as const;
    await say({ ...first, person: { ...first.person, contact } }, minutesLater(1));
    const again = await waitingFor(id);
    const found = { safeToContact: 'yes', channels: ['call'], noVoicemail: true, note: 'She said so.' } as const;
    const confirmed = { ...anOperation(), ...found };
    const [before, after] = [3, 4].map((revision) => aStanding(id, { revision }));
    if (!before || !after) throw new Error('Two standings.');
    await the.deeds.recordChange({
      kind: 'contact-confirmed',
      found: confirmed,
      standing: before,
      at: minutesLater(5),
    });
    await the.deeds.recordChange({ kind: 'sent-again', again, standing: after, at: minutesLater(6) });
    const [person] = await the.owner`
      select safe_to_contact from persons join cases on person_id = persons.id
        join referrals on case_id = cases.id where referrals.id = ${id}`;
    expect(person).toEqual({ safeToContact: 'yes' });
  });

  it('to a referral that was closed meanwhile is put on record and says what to raise an alert for, however often', async () => {
    const { id, first, say } = await sent();
    await say({ ...first, narrative: `${first.narrative} ${DANGER}` });
    const again = await waitingFor(id);
    await the.end(id, { kind: 'withdrawn' }, minutesLater(5));
    for (const minutes of [6, 7]) {
      const alert = await writeToClosed(the.worker, { referralId: id, again, at: minutesLater(minutes) });
      expect(alert?.dangers).toMatchObject([{ kind: 'suicide', tier: 'now', answerId: again.operationId }]);
    }
    expect(await sentAgainOf(the.api, id)).toHaveLength(1);
    expect(await findStanding(the.api, id)).toMatchObject({ status: 'closed' });
  });
});
