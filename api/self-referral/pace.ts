const WINDOW_MS = 10 * 60_000;

/** A library, a shelter or a clinic is one address for many people. */
const FROM_ONE_ADDRESS_MAX = 20;
/** From all together; it also bounds what is remembered. */
const IN_ALL_MAX = 200;

interface Came {
  readonly address: string;
  readonly atMs: number;
}

/** How many forms came in the last ten minutes, here and from where. Nothing of it outlives those minutes. */
export interface Pace {
  /** How many seconds to wait before one more is taken; 0 when it is taken now, and then it counts. */
  readonly secondsToWait: (address: string, at: Date) => number;
}

/** Each api counts for itself: two of them let twice as many through, which is still a limit. */
export function createPace(): Pace {
  let came: readonly Came[] = [];
  return {
    secondsToWait: (address, at) => {
      const atMs = at.getTime();
      came = came.filter((one) => one.atMs > atMs - WINDOW_MS);
      const fromHere = came.filter((one) => one.address === address);
      const oldest = fromHere.length >= FROM_ONE_ADDRESS_MAX ? fromHere[0] : came.length >= IN_ALL_MAX ? came[0] : null;
      if (oldest) return Math.max(1, Math.ceil((oldest.atMs + WINDOW_MS - atMs) / 1_000));
      came = [...came, { address, atMs }];
      return 0;
    },
  };
}

/** Where a request counts as coming from: an IPv6 household has 2^64 addresses and is one. */
export function countedAddress(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  const isMapped = address.startsWith('::ffff:') && address.includes('.');
  if (isMapped || !address.includes(':')) return address.replace('::ffff:', '');
  const [front = '', back = ''] = address.split('::');
  const groups = front.split(':').filter(Boolean);
  const tail = back.split(':').filter(Boolean);
  const whole = [...groups, ...Array(Math.max(0, 8 - groups.length - tail.length)).fill('0'), ...tail];
  return whole.slice(0, 4).join(':');
}
