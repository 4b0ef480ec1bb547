import { MEALS } from '../support/a-referral';
import { anEvaluation, type KeptEvaluation } from '../support/an-evaluation';
import { expectations, SERVED, type ServedRoute } from '../support/route-tables';
import type { Heard } from '../support/socket';
import { ASKERS, type Asker, OTHER, openTwoTeams, type Seeded, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
/** Of each of the two teams, two persons who may be one. */
let duplicates: ReadonlyMap<string, string>;
let evaluation: KeptEvaluation;
beforeAll(async () => {
  evaluation = await anEvaluation();
  the = await openTwoTeams({ evaluationsFolder: evaluation.folder });
  await the.takeIn({ person: { familyName: the.own.marker, county: 'Brandt' } }); // Perhaps the same person, of each team.
  await the.takeIn({ person: { familyName: the.other.marker, ...OTHER } });
  const pairs = await the.owner<{ id: string; familyName: string }[]>`
    select possible_duplicates.id, family_name from possible_duplicates join persons on persons.id = person_a`;
  duplicates = new Map(pairs.map(({ id, familyName }) => [familyName, id]));
}, 180_000);
afterAll(async () => {
  await the?.close();
  evaluation?.clear();
}, 30_000);

/** Which of a matter's ids an address means. A route about something else says here what. */
const NAMED_IN: readonly (readonly [RegExp, (seeded: Seeded) => string])[] = [
  [/^\/api\/v1\/referrals\//, ({ referralId }) => referralId],
  [/^\/api\/v1\/alerts\//, ({ alertId }) => alertId],
  [/^\/api\/v1\/possible-duplicates\//, ({ marker }) => duplicates.get(marker) ?? ''],
  [/^\/api\/v1\/programs\//, () => MEALS],
  [/^\/api\/v1\/saved-views\//, ({ operationId }) => operationId],
  [/^\/api\/v1\/systems\//, () => 'sample-ehr'],
  [/^\/api\/v1\/(cases|record-changes)\//, ({ caseId }) => caseId],
  [/^\/api\/v1\/imports\//, ({ importId }) => importId],
  [/^\/api\/v1\/operations\/evaluations\//, () => evaluation.id],
  [/^\/fhir\/\{type\}\//, ({ resourceId }) => resourceId],
  [/^\/fhir\/Patient\//, ({ personId }) => personId],
  [/^\/fhir\//, ({ referralId }) => referralId],
];

/** What a list must be asked, where it cannot be asked for nothing. */
const ASKED_WITH: Readonly<Record<string, string>> = {
  'GET /api/v1/alerts': 'scope=team',
  'GET /api/v1/tasks': 'scope=team',
  'GET /api/v1/audit': 'limit=200', // What this test is denied stands there too, and would push the rest off the page.
  'GET /api/v1/today': 'scope=team',
  'GET /api/v1/search': 'q=maria',
};

const WHO = Object.keys(ASKERS) as Asker[];
const cells = expectations().flatMap(({ name, byWhom }) => WHO.map((who) => [who, name, byWhom[who] ?? ''] as const));

describe('On every route, for every role,', () => {
  it.each(cells)('%s at %s: %s', async (who, name, cell) => {
    const route = SERVED.find((served) => served.name === name);
    if (!route) throw new Error(`docs/who-may-do-what.md speaks of ${name}, which is not served.`);
    const [ofOwn = cell, ofOthers = ofOwn] = cell.split(', ');
    expect(await whatComes(who, route, the.own)).toEqual(meant(ofOwn, the.own));
    if (/\{(id|alertId|caseId|importId|duplicateId)\}/.test(route.path))
      expect(await whatComes(who, route, the.other)).toEqual(meant(ofOthers, the.other));
  });
});

/** What came of asking, and which of the two persons was named in the answer. */
interface Came {
  readonly status: 'answered' | 401 | 403 | 404;
  readonly names: readonly string[];
}

async function whatComes(who: Asker, { name, method, path, takesBody }: ServedRoute, of: Seeded): Promise<Came> {
  const query = ASKED_WITH[name];
  const address = `${addressOf(path, of)}${query ? `?${query}` : ''}`;
  const heard = await the.asks(who)(method, address, takesBody ? {} : undefined);
  return { status: statusOf(heard, takesBody), names: markersIn(heard) };
}

/** `{}` says nothing that any route takes: whoever may ask hears what is missing, and nothing is changed. */
function statusOf({ status, body }: Heard, takesBody: boolean): Came['status'] {
  if (status === 401 || status === 403 || status === 404) return status;
  if (takesBody ? status < 500 : status < 300) return 'answered';
  if (status === 503 && LET_IN.includes(body.code ?? body.status)) return 'answered';
  throw new Error(`${status}: ${JSON.stringify(body)}`);
}

/** No Temporal stands behind this api: whoever hears so was let in. */
const LET_IN: readonly string[] = ['engine-away', 'not-ready'];

const markersIn = ({ body }: Heard): readonly string[] =>
  [the.own, the.other].map(({ marker }) => marker).filter((marker) => JSON.stringify(body).includes(marker));

/** A word of the page, as what must come. */
function meant(word: string, { marker }: Seeded): Came {
  const came = COMES[word];
  if (came === undefined) throw new Error(`docs/who-may-do-what.md does not say what "${word}" means.`);
  const names = { nobody: [], asked: [marker], own: [the.own.marker], all: [the.own.marker, the.other.marker] };
  return { status: came.status, names: names[came.names] };
}

const COMES: Readonly<Record<string, { status: Came['status']; names: 'nobody' | 'asked' | 'own' | 'all' }>> = {
  yes: { status: 'answered', names: 'nobody' },
  process: { status: 'answered', names: 'nobody' },
  whole: { status: 'answered', names: 'asked' },
  own: { status: 'answered', names: 'own' },
  all: { status: 'answered', names: 'all' },
  no: { status: 403, names: 'nobody' },
  unknown: { status: 404, names: 'nobody' },
  'sign in': { status: 401, names: 'nobody' },
};

function addressOf(path: string, seeded: Seeded): string {
  if (!path.includes('{')) return path;
  const [, idOf] = NAMED_IN.find(([of]) => of.test(path)) ?? [];
  if (!idOf) throw new Error(`Say in this test which id of a matter ${path} means.`);
  return path
    .replace('{type}', 'Basic')
    .replace(/\{(alertId|caseId|duplicateId|evaluationId|id|importId|programId|systemId|viewId)\}/, idOf(seeded))
    .replace(/\{(operationId|keyId|entryId)\}/, seeded.operationId);
}
