import { createHash } from 'node:crypto';
import { closeSession, findSession, openSession } from '../../db/session-store';
import { findStaff, findStaffByToken, findSystemByToken, listStaff } from '../../db/staff-store';
import { saveSystem, saveToken } from '../../db/staffing-store';
import { BRANDT, LOWELL, MORNING, minutesLater, openRecords, type Records } from '../support/records';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
  await saveSystem(records.owner, { id: 'sample-ehr', name: 'Sample hospital system' });
});
afterAll(() => records.close());

const hash = (token: string) => createHash('sha256').update(token).digest('hex');
const BEN = {
  ...{ id: 'ben-okoye', name: 'Ben Okoye', role: 'coordinator', about: '' },
  ...{ teams: [BRANDT, LOWELL], zone: 'America/Chicago' },
};

describe('A token', () => {
  it('stands for the person or the system that it was given to', async () => {
    await saveToken(records.owner, 'ft_ben', { kind: 'staff', id: 'ben-okoye' });
    await saveToken(records.owner, 'ft_ehr', { kind: 'system', id: 'sample-ehr' });
    expect(await findStaffByToken(records.api, hash('ft_ben'))).toEqual(BEN);
    expect(await findSystemByToken(records.api, hash('ft_ehr'), MORNING)).toEqual({
      id: 'sample-ehr',
      name: 'Sample hospital system',
    });
  });

  it('of a system opens nothing for a person, and the other way round', async () => {
    expect(await findStaffByToken(records.api, hash('ft_ehr'))).toBeUndefined();
    expect(await findSystemByToken(records.api, hash('ft_ben'), MORNING)).toBeUndefined();
  });

  it('is replaced by the next one', async () => {
    await saveToken(records.owner, 'ft_ben_2', { kind: 'staff', id: 'ben-okoye' });
    await saveToken(records.owner, 'ft_ben_2', { kind: 'staff', id: 'ben-okoye' });
    expect(await findStaffByToken(records.api, hash('ft_ben'))).toBeUndefined();
    expect(await findStaffByToken(records.api, hash('ft_ben_2'))).toEqual(BEN);
    expect(await findSystemByToken(records.api, hash('ft_ehr'), MORNING)).toBeDefined();
  });

  it('is nowhere in the database itself', async () => {
    const rows = await records.owner`select token_sha256 from access_tokens`;
    expect(JSON.stringify(rows)).not.toContain('ft_');
  });
});

describe('A session', () => {
  const session = (token: string, facts: object = {}) => ({
    ...{ tokenSha256: hash(token), staffId: 'ben-okoye', openedAt: MORNING, expiresAt: minutesLater(60) },
    ...facts,
  });

  it('lasts until it expires', async () => {
    await openSession(records.api, session('s-1'));
    expect(await findSession(records.api, hash('s-1'), minutesLater(59))).toEqual(BEN);
    expect(await findSession(records.api, hash('s-1'), minutesLater(60))).toBeUndefined();
  });

  it('ends when its person signs out', async () => {
    await openSession(records.api, session('s-2'));
    await closeSession(records.api, hash('s-2'));
    expect(await findSession(records.api, hash('s-2'), MORNING)).toBeUndefined();
  });

  it('is forgotten some time after it has expired', async () => {
    await openSession(records.api, session('s-3'));
    const tomorrow = { openedAt: minutesLater(24 * 60), expiresAt: minutesLater(25 * 60) };
    await openSession(records.api, session('s-4', tomorrow));
    const [left] = await records.owner`select count(*)::int as sessions from sessions`;
    expect(left).toEqual({ sessions: 1 });
  });
});

describe('The staff', () => {
  it('is listed by name, each with teams and the zone of the first', async () => {
    const names = (await listStaff(records.api)).map(({ name }) => name);
    expect(names).toEqual(['Ana Flores', 'Ben Okoye', 'Carla Manager', 'Dana Ruiz']);
    expect(await findStaff(records.api, 'ben-okoye')).toEqual(BEN);
    expect(await findStaff(records.api, 'nobody')).toBeUndefined();
  });
});
