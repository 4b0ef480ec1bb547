import type { Channel } from './referral';

/** Where a referral came from that nobody referred. An organization gives its public form its own name. */
export const SELF_ORGANIZATION = 'Self-referral';

/** The ways that somebody who asks for themself can choose; nobody is visited unasked. */
export const SELF_REFERRAL_CHANNELS = ['call', 'text', 'email', 'letter'] as const satisfies readonly Channel[];
export type SelfReferralChannel = (typeof SELF_REFERRAL_CHANNELS)[number];

interface Reach {
  readonly channels: readonly SelfReferralChannel[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

/** What each way takes to be gone. */
export const TAKES = {
  call: 'phone',
  text: 'phone',
  email: 'email',
  letter: 'address',
} as const satisfies Readonly<Record<SelfReferralChannel, keyof Reach>>;

/** The ways that were chosen without the number or address that they take. */
export const waysWithoutAddress = (reach: Reach): readonly SelfReferralChannel[] =>
  reach.channels.filter((channel) => !reach[TAKES[channel]]?.trim());
