import { join } from 'node:path';
import { readPolicy, savePolicy } from '../../db/policy-store';
import { findProgram, listPrograms, readDirectory, saveDirectory } from '../../db/program-store';
import { saveStaffing } from '../../db/staffing-store';
import { readSample } from '../../scripts/sample/read-sample';
import { aPolicy, PANTRY } from '../support/a-referral';
import { openDatabase } from '../support/database';
import { openRecords, type Records } from '../support/records';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
});
afterAll(() => records.close());

describe('The directory', () => {
  it('is listed by name, and each program found by its id', async () => {
    expect((await listPrograms(records.api)).map(({ name }) => name)).toEqual([
      'Family Pantry',
      'Rent Relief',
      'Senior Meals',
    ]);
    expect(await findProgram(records.api, PANTRY)).toMatchObject({ id: PANTRY, capacity: { status: 'open' } });
    expect(await findProgram(records.api, 'no-such-program')).toBeUndefined();
  });

  it('follows what is given, and keeps a program that is no longer listed', async () => {
    const { programs } = await readDirectory(records.worker);
    const [first] = programs;
    if (!first) throw new Error('The directory is empty.');
    const full = { ...first, capacity: { status: 'waitlist', waitDays: 12 } } as const;
    await saveDirectory(records.owner, { programs: [full], terms: { pregnant: 'is pregnant' } });
    const after = await readDirectory(records.worker);
    expect(after.programs).toHaveLength(3);
    expect(after.programs.find(({ id }) => id === first.id)).toEqual(full);
    expect(after.terms).toEqual({ pregnant: 'is pregnant' });
  });
});

describe('A policy', () => {
  it('keeps a version as it is, whatever comes later under its number', async () => {
    await savePolicy(records.owner, { ...aPolicy, contactRule: { ...aPolicy.contactRule, attempts: 9 } });
    expect(await readPolicy(records.api, { name: 'default', version: 1 })).toEqual(aPolicy);
  });

  it('that does not make sense is not kept', async () => {
    const chainless = { ...aPolicy, version: 7, nextAttempt: { ...aPolicy.nextAttempt, chain: [] } };
    await expect(savePolicy(records.owner, chainless)).rejects.toThrow('chain');
    await expect(readPolicy(records.api, { name: 'default', version: 7 })).rejects.toThrow('no version 7');
  });
});

describe('The sample data', () => {
  it('fits into an empty database, twice', async () => {
    const folder = join(__dirname, '..', '..', 'scripts', 'sample');
    const { staffing, policy, directory, referrals } = await readSample(folder);
    const empty = await openDatabase();
    for (const _time of ['first', 'second']) {
      await saveStaffing(empty.owner, staffing);
      await savePolicy(empty.owner, policy);
      await saveDirectory(empty.owner, directory);
    }
    expect(await listPrograms(empty.api)).toHaveLength(directory.programs.length);
    expect(directory.programs.length).toBeGreaterThanOrEqual(15);
    expect(referrals.length).toBeGreaterThan(0);
    await empty.close();
  });
});
