import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import type { FullView, ReferralView } from '../../contracts/views/referral';
import { eventually } from './eventually';
import type { House, Run } from './house';

/** An answer of the api. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // The specs look at whatever comes, right or wrong.
  readonly body: Readonly<Record<string, unknown>>;
}

/** Speaks to a running house over its public API, as one of its people or as the sample system. */
export function speakTo(house: House) {
  const as =
    (token: string) =>
    async (method: string, path: string, body?: unknown, type = 'application/json'): Promise<Answer> => {
      const response = await fetch(`${house.run().api}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': type },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
    };
  const hospital = as(house.run().apiKey);
  const ana = as(tokenOf(house.run(), 'ana-flores'));

  const handIn = async (facts: object = {}): Promise<string> => {
    const { status, body } = await hospital('POST', '/referrals', { ...INTAKE_EXAMPLE, ...facts });
    expect(status).toBe(202);
    return String(body['id']);
  };
  const see = async (id: string): Promise<FullView> => {
    const { status, body } = await ana('GET', `/referrals/${id}`);
    expect(status).toBe(200);
    const view = body as unknown as ReferralView;
    if (view.view !== 'full') throw new Error(`Ana sees only the process of ${id}, which is ${view.status}.`);
    return view;
  };
  const reaches = (id: string, status: string, more: object = {}, withinMs = 30_000) =>
    eventually(async () => {
      const referral = await see(id);
      expect(referral).toMatchObject({ status, ...more });
      return referral;
    }, withinMs);
  const confirmation = async (id: string, facts: object = {}) => {
    const { advice, revision } = await see(id);
    const programId = advice?.recommendations[0]?.programId;
    return { kind: 'confirm', operationId: randomUUID(), adviceId: advice?.id ?? null, revision, programId, ...facts };
  };
  /** A file that was tried: one row that would be taken in, one that says the same, one that is faulty. */
  const sendsFile = async (): Promise<string> => {
    const row = { ...INTAKE_EXAMPLE, narrative: `The rent is due. ${randomUUID()}` };
    const faulty = { ...INTAKE_EXAMPLE, narrative: '', person: { ...INTAKE_EXAMPLE.person, ageYears: 400 } };
    const lines = [row, row, faulty].map((line) => `${JSON.stringify(line)}\n`).join('');
    const { body } = await ana('POST', '/imports?dryRun=true', lines, 'application/x-ndjson');
    await eventually(async () => {
      const { body: file } = await ana('GET', `/imports/${body['id']}`);
      expect(file).toMatchObject({ stage: 'tried', counts: { wouldBeTakenIn: 1, repeated: 1, refused: 1 } });
    });
    return String(body['id']);
  };
  return {
    hospital,
    ana,
    ben: as(tokenOf(house.run(), 'ben-okoye')),
    dana: as(tokenOf(house.run(), 'dana-ruiz')),
    as,
    handIn,
    see,
    reaches,
    confirmation,
    sendsFile,
  };
}

function tokenOf({ people }: Run, id: string): string {
  const person = people.find((known) => known.id === id);
  if (!person) throw new Error(`run.json names no ${id}.`);
  return person.token;
}
