import { z } from 'zod';
import { ALERT_STANDINGS, ALERT_WAITS, DANGER_DONE, NO_DANGER } from '../../domain/alert';
import { DANGERS } from '../../domain/danger';
import { TOLD } from '../../domain/staff';
import { operationId, optionalText, revision, text } from '../text';
import { Named } from './named';

const NOTE_MAX = 2_000;

const Answering = {
  operationId: operationId.describe(
    'Made by the caller, a UUID. Asking again with the same one is harmless and gets the first answer.',
  ),
  revision: revision.describe('The revision of the alert that was on the screen.'),
};
const note = optionalText(NOTE_MAX);

/** `POST /alerts/{alertId}/answers`: what a person says to a danger alert. Who says it is whoever is signed in. */
export const AlertAnswerRequest = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('acknowledged').describe('I am acting on it.'), ...Answering, note }),
  z.strictObject({
    answer: z.literal('resolved').describe('What was done.'),
    ...Answering,
    done: z.enum(DANGER_DONE),
    note: text(NOTE_MAX),
  }),
  z
    .strictObject({
      answer: z.literal('dismissed').describe('It is no danger, because…'),
      ...Answering,
      because: z.enum(NO_DANGER),
      note: note.describe('Needed with another reason than those that have a word.'),
    })
    .refine(({ because, note: said }) => because !== 'something-else' || said !== null, {
      path: ['note'],
      message: 'must say why',
    }),
  z.strictObject({ answer: z.literal('taken-back').describe('The answer before this one.'), ...Answering, note }),
]);
export type AlertAnswerRequest = z.infer<typeof AlertAnswerRequest>;

export const ALERT_ANSWER_EXAMPLE = {
  answer: 'dismissed',
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01',
  revision: 1,
  because: 'figure-of-speech',
} satisfies z.input<typeof AlertAnswerRequest>;

const at = z.iso.datetime();
const SaidBy = z.strictObject({ by: Named, at });
const TIERS = ['now', 'soon'] as const;

const DangerTold = z.strictObject({
  referralId: z.uuid(),
  kind: z.enum(DANGERS),
  tier: z.enum(TIERS),
  foundBy: z.enum(['rules', 'advisor']),
  toldAt: at,
  quotes: z.array(z.strictObject({ quote: z.string(), start: z.int() })),
});

/** One alert: about whom, what was found and in which words, where it stands, and by when somebody has to act. */
export const AlertView = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  standing: z.enum(ALERT_STANDINGS),
  tier: z.enum(TIERS),
  raisedAt: at,
  caseId: z.uuid(),
  referralId: z.uuid().describe('The referral that told the gravest danger.'),
  personName: z.string(),
  team: Named,
  coordinator: Named.nullable().describe('Null while nobody has the case: then the whole team sees it.'),
  dangers: z.array(DangerTold).describe('All that was told of it, the gravest first. It stays, whatever was answered.'),
  together: z
    .array(
      z.strictObject({
        id: z.uuid(),
        revision: z.int(),
        standing: z.enum(ALERT_STANDINGS),
        tier: z.enum(TIERS),
        raisedAt: at,
        referralId: z.uuid(),
        dangers: z.array(DangerTold),
        links: z.strictObject({ self: z.string(), referral: z.string(), case: z.string() }),
      }),
    )
    .describe(
      'The same person’s other alerts that nobody has answered, where two persons on record were joined. The first of them is on the list for all; whoever answers it answers each, by its own id and revision.',
    ),
  waitingFor: z
    .strictObject({
      what: z.enum(ALERT_WAITS),
      since: at,
      dueAt: at.describe('In minutes from `since`: danger knows no office hours.'),
      next: z
        .strictObject({ at, tell: z.enum(TOLD) })
        .nullable()
        .describe('Who hears of it next; null when everybody has been told as often as the policy says.'),
      level: z.int(),
    })
    .nullable(),
  acknowledged: SaidBy.nullable(),
  ended: SaidBy.extend({ reason: z.enum([...new Set([...DANGER_DONE, ...NO_DANGER])]), note: z.string().nullable() })
    .nullable()
    .describe('What was done, or why it is no danger.'),
  takeBackUntil: at.nullable().describe('Until when the answer that ended it can be taken back; null when it cannot.'),
  links: z.strictObject({ self: z.string(), referral: z.string(), case: z.string() }),
});
export type AlertView = z.infer<typeof AlertView>;

/** The answer to an answer: taken, with the new revision and standing, or pending while no worker has answered yet. */
export const AlertReceipt = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('taken'),
    operationId: z.uuid(),
    revision: z.int(),
    status: z.enum(ALERT_STANDINGS),
    repeated: z.boolean().describe('True when this operation had been taken before; this is its first answer.'),
  }),
  z.strictObject({
    state: z.literal('pending'),
    operationId: z.uuid(),
    detail: z.string(),
    links: z.strictObject({ status: z.string() }),
  }),
]);
export type AlertReceipt = z.infer<typeof AlertReceipt>;
