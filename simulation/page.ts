import { z } from 'zod';
import { FullView } from '../contracts/views/referral';
import { counting } from '../domain/contact';
import { OURSELVES } from '../domain/staff';

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

/** The tries of people that count; our own first message is not among them. */
export const triesIn = ({ attempts }: Page): Page['attempts'] =>
  counting(attempts).filter(({ by }) => by.id !== OURSELVES);
