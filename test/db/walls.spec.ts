import type { ROLE_NAMES } from '../../db/roles';
import { openRecords, type Records } from '../support/records';

let records: Records;
beforeAll(async () => {
  records = await openRecords();
  await records.takeIn();
});
afterAll(() => records.close());

type Role = keyof typeof ROLE_NAMES;

describe('The database itself refuses', () => {
  it.each<[string, Role, string]>([
    ['the api, to decide', 'api', 'insert into decisions (id) values (gen_random_uuid())'],
    ['the api, to move a referral', 'api', "update referrals set status = 'closed'"],
    ['the api, to change a person', 'api', "update persons set safe_to_contact = 'yes'"],
    ['the api, to write a contact attempt', 'api', 'insert into contact_attempts (id) values (gen_random_uuid())'],
    ['the api, to write a notice', 'api', 'insert into notices (id) values (gen_random_uuid())'],
    ['the api, to close a task', 'api', 'update tasks set closed_at = opened_at'],
    ['the api, to write the audit', 'api', "insert into audit (action) values ('decided')"],
    ['the api, to write an entry', 'api', 'insert into entries (id) values (gen_random_uuid())'],
    ['the api, to settle a promise', 'api', "update promises set ended_as = 'kept'"],
    ['the api, to void an attempt', 'api', 'insert into voided_attempts (attempt_id) values (gen_random_uuid())'],
    ['the api, to say that something was relayed', 'api', 'update inbox set relayed_at = received_at'],
    ['the api, to count what was tried of an arrival', 'api', 'update inbox set relay_tries = 0'],
    ['the api, to say that a worker is there', 'api', 'update workers set last_seen_at = last_seen_at'],
    ['the api, to say by what advice is made', 'api', "insert into advisor_set_ups (set_up) values ('{}')"],
    ['the worker, to say that advice was made by something else', 'worker', 'delete from advisor_set_ups'],
    ['the api, to say that nothing fails', 'api', 'delete from failing_deeds'],
    ['the api, to change what was done by hand', 'api', "update interventions set reason = 'none'"],
    ['the worker, to do something by hand', 'worker', "insert into interventions (step) values ('asked')"],
    ['the reader, to take a pause away', 'reader', 'update inbox set relay_after = null'],
    ['the api, to change what was refused', 'api', "update attempts set reason = 'none'"],
    ['the api, to remove what was refused', 'api', 'delete from attempts'],
    ['the api, to say what became of a row of a file', 'api', "update import_rows set state = 'refused'"],
    ['the api, to say how far a file is', 'api', 'update import_orders set finished_at = asked_at'],
    ['the api, to read the rows of a file again', 'api', 'select body from import_rows'],
    ['the worker, to send a file', 'worker', "insert into imports (format) values ('csv')"],
    ['the worker, to change what a row said', 'worker', "update import_rows set body = '{}'"],
    ['the reader, to read the rows of a file', 'reader', 'select raw, body from import_rows'],
    ['the api, to give out a token', 'api', "insert into access_tokens (kind) values ('staff')"],
    ['the api, to change a policy', 'api', "insert into policies (name, version) values ('default', 2)"],
    ['the api, to forget who looked', 'api', 'delete from sightings'],
    ['the api, to say that somebody else looked', 'api', "update sightings set actor_id = 'nobody'"],
    ['the api, to give a key back', 'api', 'delete from key_revocations'],
    ['the worker, to change a policy', 'worker', "update policies set note = 'better'"],
    ['the worker, to say who looked', 'worker', "insert into sightings (kind) values ('searched')"],
    ['the reader, to say who looked', 'reader', "insert into sightings (kind) values ('searched')"],
    ['the api, to read the measures of groups', 'api', 'select race from group_measures'],
    ['the api, to read them where they came in', 'api', 'select body from inbox'],
    ['the api, to read what came in raw', 'api', 'select raw from inbox'],
    ['the reader, to read whom a number came for', 'reader', 'select sent_family_name from inbox'],
    ['the worker, to change the audit', 'worker', "update audit set action = 'decided'"],
    ['the worker, to shorten the audit', 'worker', 'delete from audit'],
    ['the worker, to change a decision', 'worker', "update decisions set note = 'better'"],
    ['the worker, to change advice', 'worker', "update advice set outcome = 'no-match'"],
    ['the worker, to change an entry', 'worker', "update entries set text = 'nothing'"],
    ['the worker, to remove an entry', 'worker', 'delete from entries'],
    ['the worker, to forget a promise', 'worker', 'delete from promises'],
    ['the worker, to change an attempt to reach somebody', 'worker', "update contact_attempts set result = 'reached'"],
    ['the worker, to change what came in', 'worker', "update inbox set body = '{}'"],
    ['the worker, to change what was refused', 'worker', "update attempts set reason = 'none'"],
    ['the worker, to remove what was refused', 'worker', 'delete from attempts'],
    ['the worker, to sign somebody in', 'worker', "insert into sessions (staff_id) values ('ana-flores')"],
    ['the worker, to read tokens', 'worker', 'select token_sha256 from access_tokens'],
    ['the worker, to change the directory', 'worker', "update programs set name = 'other'"],
    ['the worker, to forget a referral', 'worker', 'delete from referrals'],
    ['the reader, to write anything', 'reader', "update referrals set need = 'none'"],
    ['the reader, to read tokens', 'reader', 'select token_sha256 from access_tokens'],
    ['the reader, to read sessions', 'reader', 'select token_sha256 from sessions'],
    ['the reader, to read the measures of groups', 'reader', 'select race from group_measures'],
    ['the reader, to read what came in raw', 'reader', 'select raw, body from inbox'],
    ['the worker, to change the schema', 'worker', 'create table mine (id int)'],
    ['the api, to change the schema', 'api', 'create table mine (id int)'],
  ])('%s', async (_sentence, role, statement) => {
    await expect(records[role].unsafe(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['audit', 'advice', 'decisions', 'entries', 'voided_attempts', 'policies', 'sightings', 'interventions'])(
    'even the owner, to change or empty the table %s',
    async (table) => {
      const { owner } = records;
      for (const statement of [
        `update ${table} set recorded_at = recorded_at`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ])
        await expect(owner.unsafe(statement)).rejects.toThrow(`The table ${table} only grows`);
    },
  );
});

describe('Every role', () => {
  it.each<[Role, string]>([
    ['api', 'select id from referrals'],
    ['worker', 'select id from referrals'],
    ['reader', 'select id from referrals'],
    ['worker', 'select race from group_measures'],
    ['reader', 'select id, received_at from inbox'],
  ])('%s can do its own: %s', async (role, statement) => {
    await expect(records[role].unsafe(statement)).resolves.toBeDefined();
  });
});
