import { Contradiction, type KeptArrival, keepFhir } from '../../../db/fhir-inbox';
import type { NotSentAgain } from '../../../db/sent-again-store';
import type { Deps } from '../../deps';
import { FhirFault, fault, type Issue, warning } from '../outcome';
import { mayBeAbout, notShown } from './about-whom';
import type { ReadyRequest } from './arrival-of';
import type { Carried, Delivery } from './delivery';
import { somebodyElse } from './known-here';
import { readArrival, type Sent } from './read-arrival';
import { unresolvedIn } from './unresolved';

/** What came of it: what is kept, and what the sender should know. */
export interface Taken {
  readonly delivery: Delivery;
  readonly requests: readonly ReadyRequest[];
  readonly kept: KeptArrival;
  readonly issues: readonly Issue[];
}

/** Keeps everything that was sent, or refuses it with every fault named and keeps nothing. */
export async function take(sent: Sent, { sql, clock }: Pick<Deps, 'sql' | 'clock'>): Promise<Taken> {
  const { delivery, requests, arrival, issues } = await readArrival(sent, { sql, at: clock.now() });
  const kept = await keepFhir(sql, arrival).catch((failure: unknown) => {
    throw failure instanceof Contradiction ? refusalOf(failure) : failure;
  });
  const doubts = [
    ...delivery.carried.filter((one) => isNobodys(delivery, one, requests)).map(notShown),
    ...delivery.carried.flatMap((carried) => unresolvedIn(delivery, carried)),
    ...[...kept.notRead].map(([ref, why]) => warning('not-supported', ref, NOT_READ[why])),
  ];
  return { delivery, requests, kept, issues: [...issues, ...doubts] };
}

const NOT_READ: Readonly<Record<NotSentAgain, string>> = {
  'referral-closed':
    'You sent this request before, and nobody works on its referral any more. What it says otherwise now is kept and read by nobody; what is to be done now is a request with an id of its own.',
  'sent-again-limit':
    'You sent this request again with other content too often. What it says otherwise now is kept and read by nobody: call the team, or send a request with an id of its own.',
};

const isNobodys = (delivery: Delivery, carried: Carried, requests: readonly ReadyRequest[]): boolean =>
  carried.place !== null &&
  !requests.some(({ request, patient }) => request === carried || mayBeAbout(delivery, carried, patient));

const refusalOf = ({ ref, kind }: Contradiction): FhirFault =>
  kind === 'somebody-else'
    ? new FhirFault([somebodyElse(ref)])
    : new FhirFault([fault('conflict', ref, CONTRADICTIONS[kind])], 'sender-contradicts');

const CONTRADICTIONS = {
  'two-meanings': 'By one of its names you sent this before as one thing, and by another as another. Nothing was kept.',
  'another-person':
    'You sent this request before for another person. Nothing was kept; a new request takes an id of its own.',
} as const;
