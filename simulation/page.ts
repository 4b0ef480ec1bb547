import { z } from 'zod';
import { FullView } from '../contracts/views';

/** The part of a referral's page that a player looks at. */
const Page = z.object(
  FullView.pick({
    view: true,
    id: true,
    revision: true,
    status: true,
    waitingFor: true,
    coordinator: true,
    person: true,
    checks: true,
    advice: true,
    decision: true,
    attempts: true,
    whyNotContact: true,
    whyNotUnableToReach: true,
  }).shape,
);
export type Page = z.infer<typeof Page>;

/** Before its pathway has begun, a referral shows only where it stands. */
export const Seen = z.discriminatedUnion('view', [Page, z.object({ view: z.literal('process') })]);
export type Seen = z.infer<typeof Seen>;

/** The tries of people; our own first message is not among them. */
export const triesIn = ({ attempts }: Page): Page['attempts'] => attempts.filter(({ by }) => by.id !== US);

/** Who the pathway is, in the records. */
const US = 'followthrough';
