import type { Clock } from '../domain/clock';
import { type Caller, createCaller, HouseRefused } from './caller';
import { inventReferral } from './invent-referral';
import { type Players, playReferral } from './play-referral';
import { storyOf } from './stories';

/** What the script knows of a running house: where its api is, and by which tokens its sample people come in. */
export interface HouseToFill {
  readonly api: string;
  readonly apiKey: string;
  readonly people: readonly { readonly id: string; readonly role: string; readonly token: string }[];
}

export interface Filling {
  readonly house: HouseToFill;
  readonly seed: string;
  readonly referrals: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Hears of each referral that was played as far as it goes today. */
  readonly played: () => void;
}

/** More at once only waits in line: two cores carry no more. */
const AT_ONCE_MAX = 12;

/**
 * Plays so many referrals through the public API, and gives what the house refused, by code. It stops between two
 * referrals when the signal says so, and goes on from there when it is called again.
 */
export async function fillHouse(filling: Filling): Promise<ReadonlyMap<string, string>> {
  const { house, seed, referrals, clock, signal, played } = filling;
  const players = hire(house);
  const refusals = new Map<string, string>();
  const numbers = Array.from({ length: referrals }, (_, index) => index + 1).values();
  const playOn = async (): Promise<void> => {
    for (const number of numbers) {
      if (signal.aborted) return;
      const referral = inventReferral(seed, number);
      const scene = {
        referral,
        story: storyOf(seed, number, referral),
        key: [seed, number],
        at: clock.now().toISOString(),
      } as const;
      await playReferral(scene, players).catch((failure: unknown) => {
        if (!(failure instanceof HouseRefused)) throw failure;
        refusals.set(failure.code, failure.message);
      });
      played();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE_MAX }, playOn));
  return refusals;
}

function hire({ api, apiKey, people }: HouseToFill): Players {
  const callers = new Map(people.map(({ id, token }) => [id, createCaller(api, token)]));
  const supervisor = callerOf('supervisor', people, callers);
  return {
    hospital: createCaller(api, apiKey),
    supervisor,
    coordinator: (id) => callers.get(id ?? '') ?? supervisor,
  };
}

function callerOf(role: string, people: HouseToFill['people'], callers: ReadonlyMap<string, Caller>): Caller {
  const caller = callers.get(people.find((person) => person.role === role)?.id ?? '');
  if (caller) return caller;
  throw new Error(`The house has no sample ${role}, without whom nothing can be played.`);
}
