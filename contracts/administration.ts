import { z } from 'zod';
import type { KeyId, SystemId } from '../domain/ids';
import { REVOCATION_REASONS } from '../domain/key';
import type { Policy } from '../domain/policy';
import { CHANNELS } from '../domain/referral';
import { operationId, text } from './text';
import { Named } from './views/named';

const HOURS_MAX = 24 * 365;
const MINUTES_MAX = 60 * 24 * 30;
const STEPS_MAX = 10;
const REPEATS_MAX = 100;
const TRIES_MAX = 20;
const NOTE_MAX = 500;
const SYSTEM_NAME_MAX = 120;
const ZONE_MAX = 60;
const VERSION_MAX = 100_000;

/** What can be wrong with the terms of a policy beyond the form of one value, as a code: each language says it. */
export const TERM_FAULTS = ['steps-many', 'steps-order', 'due-untold', 'zone', 'hours-order', 'attempts-few'] as const;
export type TermFault = (typeof TERM_FAULTS)[number];

const fault = (code: TermFault, message: string, ...path: readonly string[]) => ({
  ...(path.length > 0 && { path: [...path] }),
  message,
  params: { fault: code },
});

const hours = z.number().positive().max(HOURS_MAX);
const Step = z.strictObject({ afterHours: hours, tell: z.enum(['coordinator', 'supervisor', 'program-manager']) });

const STEPS_ORDER = fault('steps-order', 'must tell each step later than the one before', 'chain');
const DUE_UNTOLD = fault('due-untold', 'must tell somebody when it is due, or later', 'chain');

const Deadline = z
  .strictObject({
    dueHours: hours.describe('So many hours after the wait began it is due.'),
    chain: z
      .tuple([Step], Step)
      .refine((steps) => steps.length <= STEPS_MAX, fault('steps-many', `must have at most ${STEPS_MAX} steps`))
      .describe('Who is told, and when: each step later than the one before.'),
    repeatHours: hours.describe('So often the last step is told again, until somebody acts.'),
  })
  .refine(
    ({ chain }) => chain.every(({ afterHours }, n) => n === 0 || afterHours > (chain[n - 1]?.afterHours ?? 0)),
    STEPS_ORDER,
  )
  .refine(({ chain, dueHours }) => chain.some(({ afterHours }) => afterHours >= dueHours), DUE_UNTOLD);

const byUrgency = z.strictObject({ routine: Deadline, urgent: Deadline });
const minutes = z.number().positive().max(MINUTES_MAX);
const MinutesStep = z.strictObject({ afterMinutes: minutes, tell: Step.shape.tell });
const AlertClock = z
  .strictObject({
    dueMinutes: minutes.describe(
      'So many minutes after the wait began it is due, on whatever day and at whatever hour.',
    ),
    chain: z
      .tuple([MinutesStep], MinutesStep)
      .refine((steps) => steps.length <= STEPS_MAX, fault('steps-many', `must have at most ${STEPS_MAX} steps`))
      .describe('Who is told, and when: each step later than the one before.'),
    repeatMinutes: minutes.describe('So often the last step is told again.'),
    repeats: z.int().min(0).max(REPEATS_MAX).describe('So many times, and then nobody is told any more.'),
  })
  .refine(
    ({ chain }) => chain.every(({ afterMinutes }, n) => n === 0 || afterMinutes > (chain[n - 1]?.afterMinutes ?? 0)),
    STEPS_ORDER,
  )
  .refine(({ chain, dueMinutes }) => chain.some(({ afterMinutes }) => afterMinutes >= dueMinutes), DUE_UNTOLD);
const DangerClocks = z.strictObject({
  now: AlertClock.describe('Until somebody acknowledges an alert of a danger that is now.'),
  soon: AlertClock.describe('The same for a danger that is soon.'),
  acknowledged: AlertClock.describe('From then until somebody says what was done.'),
  takeBackMinutes: minutes.describe('How long the answer that ended an alert can be taken back.'),
});
const tries = z.int().min(0).max(TRIES_MAX);

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
};

/** What a version of a policy says, without its name and number. */
export const PolicyTerms = z.strictObject({
  officeHours: z
    .strictObject({
      zone: z.string().max(ZONE_MAX).refine(isZone, fault('zone', 'must be a time zone such as America/Chicago')),
      openHour: z.int().min(0).max(24),
      closeHour: z.int().min(0).max(24),
    })
    .refine(
      ({ openHour, closeHour }) => openHour < closeHour,
      fault('hours-order', 'must be later than openHour', 'closeHour'),
    ),
  decision: byUrgency,
  information: byUrgency.describe('How long a referrer may take to answer what was asked.'),
  firstContact: byUrgency,
  nextAttempt: Deadline,
  serviceStart: Deadline,
  contactRule: z
    .strictObject({
      attempts: tries.min(1),
      days: tries,
      channels: tries.max(CHANNELS.length),
      outsideOfficeHours: tries,
    })
    .refine(
      ({ attempts, days, channels, outsideOfficeHours }) => Math.max(days, channels, outsideOfficeHours) <= attempts,
      fault('attempts-few', 'must be at least as many as the days, channels and hours outside ask for', 'attempts'),
    ),
  danger: DangerClocks,
}) satisfies z.ZodType<Omit<Policy, 'name' | 'version'>>;
export type PolicyTerms = z.infer<typeof PolicyTerms>;

/** `POST /policies`: a new version of the default policy. */
export const PolicyRequest = z.strictObject({
  operationId,
  basedOn: z.int().min(1).max(VERSION_MAX).describe('The newest version, which was on the screen.'),
  note: text(NOTE_MAX).describe('Why, for whoever reads this in a year.'),
  terms: PolicyTerms,
});

const at = z.iso.datetime();

/** A version of a policy, and how many referrals run by it. */
export const PolicyView = z.strictObject({
  name: z.string(),
  version: z.int(),
  madeBy: Named.nullable().describe('Null for the version that came with the software.'),
  madeAt: at,
  note: z.string().nullable(),
  openReferrals: z.int().describe('Referrals that began with it and are not closed. They keep it.'),
  terms: PolicyTerms,
});
export type PolicyView = z.infer<typeof PolicyView>;

/** A key as it is known after it was shown: by the beginning of its hash. */
export const KeyView = z.strictObject({
  id: z.uuid(),
  fingerprint: z.string().describe('The first 8 characters of the SHA-256 of the key.'),
  madeBy: Named.nullable(),
  madeAt: at,
  usedInHour: at.nullable().describe('The beginning of the last hour in which it was used.'),
  revoked: z.strictObject({ by: Named, at, reason: z.enum(REVOCATION_REASONS) }).nullable(),
});
export type KeyView = z.infer<typeof KeyView>;

export const SystemView = z.strictObject({ id: z.string(), name: z.string(), keys: z.array(KeyView) });
export type SystemView = z.infer<typeof SystemView>;

/** As it stands in the audit for ever, so it says nothing about a person. */
export const systemId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens between, such as st-anne-ehr')
  .max(80)
  .transform((value) => value as SystemId);
export const keyId = z
  .uuid()
  .toLowerCase()
  .transform((value) => value as KeyId);

/** `POST /systems`: names an outside system. It can do nothing before it has a key. */
export const SystemRequest = z.strictObject({ operationId, id: systemId, name: text(SYSTEM_NAME_MAX) });

/** `POST /systems/{systemId}/keys`: gives a system one more key. */
export const KeyRequest = z.strictObject({ operationId });

/** The only answer that ever holds the key itself. */
export const KeyMade = z.strictObject({
  key: z.string().describe('Shown now and never again; only its hash is kept.'),
  fingerprint: z.string(),
  id: z.uuid(),
  links: z.strictObject({ status: z.string() }),
});

/** `POST /systems/{systemId}/keys/{keyId}/revocation`: from the answer on, the key opens nothing. */
export const RevocationRequest = z.strictObject({ reason: z.enum(REVOCATION_REASONS) });

const OPERATION_EXAMPLE = '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e01';
const deadlineExample = (dueHours: number): z.input<typeof Deadline> => ({
  dueHours,
  chain: [
    { afterHours: dueHours / 2, tell: 'coordinator' },
    { afterHours: dueHours, tell: 'supervisor' },
  ],
  repeatHours: 168,
});
const alertClockExample = (dueMinutes: number): z.input<typeof AlertClock> => ({
  dueMinutes,
  chain: [
    { afterMinutes: dueMinutes / 2, tell: 'coordinator' },
    { afterMinutes: dueMinutes, tell: 'supervisor' },
  ],
  repeatMinutes: dueMinutes,
  repeats: 12,
});
const byUrgencyExample = { routine: deadlineExample(48), urgent: deadlineExample(4) };

export const POLICY_EXAMPLE: z.input<typeof PolicyRequest> = {
  operationId: OPERATION_EXAMPLE,
  basedOn: 1,
  note: 'Urgent referrals waited too long on Fridays.',
  terms: {
    officeHours: { zone: 'America/Chicago', openHour: 8, closeHour: 17 },
    decision: byUrgencyExample,
    information: byUrgencyExample,
    firstContact: byUrgencyExample,
    nextAttempt: deadlineExample(48),
    serviceStart: deadlineExample(240),
    contactRule: { attempts: 3, days: 3, channels: 2, outsideOfficeHours: 1 },
    danger: {
      now: alertClockExample(10),
      soon: alertClockExample(1_440),
      acknowledged: alertClockExample(240),
      takeBackMinutes: 15,
    },
  },
};
export const SYSTEM_EXAMPLE: z.input<typeof SystemRequest> = {
  operationId: OPERATION_EXAMPLE,
  id: 'st-anne-ehr',
  name: 'St. Anne hospital',
};
export const KEY_EXAMPLE: z.input<typeof KeyRequest> = { operationId: OPERATION_EXAMPLE };
