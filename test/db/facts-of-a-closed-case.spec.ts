import { randomUUID } from 'node:crypto';
import { writeRecord } from '../../activities/write-record';
import { PERSON_CHANGE_EXAMPLE } from '../../contracts/person-changes';
import { openCase } from '../../db/case-store';
import { factsOnRecord } from '../../db/person-change-store';
import type { CaseId, OperationId, PersonId } from '../../domain/ids';
import { LOWELL, minutesLater } from '../support/records';
import { openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
const caseId = () => the.own.caseId as CaseId;
beforeAll(async () => {
  the = await openTwoTeams();
  await the.owner`update cases set closed_at = ${minutesLater(60)} where id = ${caseId()}`;
}, 60_000);
afterAll(() => the?.close(), 30_000);

const LANGUAGE = [{ fact: 'language', was: 'English', now: 'Spanish' }];
const isTaken = async (operationId: string) => {
  const asked = { ...PERSON_CHANGE_EXAMPLE, operationId, changes: LANGUAGE };
  return the.asks('coordinator')('POST', `/api/v1/cases/${caseId()}/person-changes`, asked);
};
const writes = (operationId: string) =>
  writeRecord(the.worker, { id: operationId as OperationId, kind: 'person-change', at: minutesLater(90) });
const languageOnRecord = async () => (await factsOnRecord(the.worker, caseId())).person.language;
const anotherTeamServesThem = () =>
  openCase(the.worker, {
    id: randomUUID() as string as CaseId,
    personId: the.own.personId as PersonId,
    openedFor: the.own.personId as PersonId,
    teamId: LOWELL,
    coordinatorId: null,
    openedAt: minutesLater(70),
  });
const ELSEWHERE = 'this case is closed, and the Lowell team serves the person in a case that is open now';

describe('Changing the facts of a person from a case that is closed', () => {
  const [early, kept, refused] = [randomUUID(), randomUUID(), randomUUID()] as const;

  it('is taken and written while no case of the person is open', async () => {
    expect((await isTaken(early)).status).toBe(202);
    await writes(early);
    expect(await languageOnRecord()).toBe('Spanish');
    await the.owner`update persons set language = 'English' where id = ${the.own.personId}`;
  });

  it('is not written where a team opened a case for them before its turn came, and its author is told', async () => {
    expect((await isTaken(kept)).status).toBe(202);
    await anotherTeamServesThem();
    await writes(kept);
    expect(await languageOnRecord()).toBe('English');
    const attempts = await the.owner`select action, code from attempts where operation_id = ${kept}`;
    expect(attempts).toEqual([{ action: 'change-person', code: 'case-closed' }]);
    const { body } = await the.asks('coordinator')('GET', `/api/v1/record-changes/${kept}`);
    expect([body.state, body.detail]).toEqual(['refused', expect.stringContaining(ELSEWHERE)]);
  });

  it('is not offered while another team serves them: the page of the case names that team', async () => {
    const { body } = await the.asks('coordinator')('GET', `/api/v1/cases/${caseId()}`);
    expect(body.servedBy).toBe('Lowell team');
  });

  it('is refused at the door while another team serves them, with a sentence that says where it belongs', async () => {
    const { status, body } = await isTaken(refused);
    expect([status, body.code]).toEqual([409, 'case-closed']);
    expect(body.detail).toContain(ELSEWHERE);
    expect(await the.owner`select from inbox where id = ${refused}`).toHaveLength(0);
    expect(await the.owner`select code from attempts where operation_id = ${refused}`).toEqual([
      { code: 'case-closed' },
    ]);
  });
});
