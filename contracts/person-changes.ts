import { z } from 'zod';
import { ANSWERS, CHANNELS, RELATIONS, TOLD_ABOUT } from '../domain/referral';
import { RelatedPersonRequest } from './intake';
import {
  ADDRESS_MAX,
  BEST_TIMES_MAX,
  CHANGE_NOTE_MAX,
  COUNTY_MAX,
  COVERAGE_MAX,
  COVERAGES_MAX,
  EMAIL_MAX,
  LANGUAGE_MAX,
  PHONE_MAX,
} from './limits';
import { operationId, optionalText, relatedPersonId, text } from './text';

/** What stood on the screen is compared and never kept, so it is taken as it stood; but not without end. */
const SEEN_MAX = 1_000;
const CHANGES_MAX = 20;
const seenText = z.string().max(SEEN_MAX).nullable();
const seenTexts = z.array(z.string().max(SEEN_MAX)).max(100);

const WAS = 'As it stood when you looked: if it stands otherwise by now, the change is refused.';

const told = <Fact extends string, Now extends z.ZodType>(fact: Fact, now: Now) =>
  z.strictObject({ fact: z.literal(fact), was: seenText.describe(WAS), now });

const SafeContact = z.strictObject({
  safeToContact: z.enum(ANSWERS),
  channels: z.array(z.enum(CHANNELS)).max(CHANNELS.length).describe('The preferred one first.'),
  noVoicemail: z.boolean(),
});

const SeenRelated = z.strictObject({
  relation: z.enum(RELATIONS),
  givenName: z.string().max(SEEN_MAX),
  familyName: z.string().max(SEEN_MAX),
  phone: seenText,
  mayConsent: z.enum(ANSWERS),
  mayBeTold: z.enum(ANSWERS),
  toldAbout: z.array(z.enum(TOLD_ABOUT)).max(TOLD_ABOUT.length),
});

const FactChangeRequest = z.discriminatedUnion('fact', [
  told('phone', optionalText(PHONE_MAX)),
  told('email', z.email().max(EMAIL_MAX).nullable()),
  told('address', optionalText(ADDRESS_MAX)),
  told('county', optionalText(COUNTY_MAX)),
  told('language', optionalText(LANGUAGE_MAX)),
  told('best-times', optionalText(BEST_TIMES_MAX)),
  z.strictObject({ fact: z.literal('coverage'), was: seenTexts, now: z.array(text(COVERAGE_MAX)).max(COVERAGES_MAX) }),
  z.strictObject({ fact: z.literal('safe-contact'), was: SafeContact, now: SafeContact }),
  z.strictObject({ fact: z.literal('may-tell-referrer'), was: z.enum(ANSWERS), now: z.enum(ANSWERS) }),
  z.strictObject({
    fact: z.literal('related-person'),
    id: relatedPersonId.nullable().describe('Null, as `was`, for somebody who is not on record yet.'),
    was: SeenRelated.nullable(),
    now: RelatedPersonRequest,
  }),
]);
type FactChangeRequest = z.infer<typeof FactChangeRequest>;

/** `POST /cases/{caseId}/person-changes`: what has changed of the person, and why. */
export const PersonChangeRequest = z.strictObject({
  operationId: operationId.describe('Made by the caller, a UUID; it becomes the id of what is written.'),
  text: text(CHANGE_NOTE_MAX).describe('Who said so, and why it changes.'),
  changes: z
    .array(
      FactChangeRequest.refine(isChange, 'says the same as before').refine(isOfSomebody, 'names one of id and was'),
    )
    .min(1)
    .max(CHANGES_MAX)
    .refine(isEachOnce, 'changes the same fact twice'),
});
export type PersonChangeRequest = z.infer<typeof PersonChangeRequest>;

function isChange({ was, now }: FactChangeRequest): boolean {
  return JSON.stringify(was) !== JSON.stringify(now);
}

/** Whoever is on record was seen, and whoever is new was not. */
function isOfSomebody(change: FactChangeRequest): boolean {
  return change.fact !== 'related-person' || (change.id === null) === (change.was === null);
}

/** Several related persons may change at once, each once. */
function isEachOnce(changes: readonly FactChangeRequest[]): boolean {
  const keys = changes.map((change) =>
    change.fact === 'related-person'
      ? `${change.id ?? `${change.now.givenName} ${change.now.familyName}`}`
      : change.fact,
  );
  return new Set(keys).size === keys.length;
}

export const PERSON_CHANGE_EXAMPLE = {
  operationId: '0192f1c4-7a10-7c3e-9f60-5b1f6a2d9e04',
  text: 'She called from the new number; her partner has the old phone.',
  changes: [
    { fact: 'phone', was: '+1 555 010 0142', now: '+1 555 010 0177' },
    {
      fact: 'safe-contact',
      was: { safeToContact: 'yes', channels: ['text', 'call'], noVoicemail: true },
      now: { safeToContact: 'yes', channels: ['call'], noVoicemail: true },
    },
  ],
} satisfies z.input<typeof PersonChangeRequest>;
