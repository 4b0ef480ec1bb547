import type { Request } from 'express';
import { z } from 'zod';
import type { SelfReferralForm, SelfReferralRequest } from '../../contracts/self-referral';
import { findByKey } from '../../db/inbox-store';
import type { SystemId } from '../../domain/ids';
import type { Intake } from '../../domain/referral';
import { type Answer, ok } from '../answer';
import type { Deps } from '../deps';
import { idempotencyKey, takeIn } from '../intake';
import { Problem } from '../problem';
import { countedAddress } from './pace';
import type { PublicForm } from './public-form';

/** As whom the form hands in. It has no key: nobody can come as it from outside. */
const SUBMITTER = 'self-referral' as SystemId;

/** Nobody fills this form in faster; most programs do. */
const FILLED_IN_MS_MIN = 3_000;

/** Made by the page for one form, so that a double press counts once. */
export const SelfReferralHeaders = z.object({ 'idempotency-key': idempotencyKey });

/** What the form says before it is filled in. */
export async function showSelfReferralForm(_asked: unknown, deps: Deps): Promise<Answer> {
  const { organization, otherWay } = formOf(deps);
  const form: SelfReferralForm = { organization, otherWay, openedAt: deps.clock.now().toISOString() };
  return ok(form);
}

interface Asked {
  readonly request: Request;
  readonly input: {
    readonly fact: SelfReferralRequest;
    readonly raw: Buffer;
    readonly headers: z.output<typeof SelfReferralHeaders>;
  };
}

/**
 * Keeps what somebody asks for themself, like any other referral. Nobody is looked up here, so whether somebody is known
 * can show neither in the answer nor in the time that it takes; and the answer holds no number to ask by. A form that was
 * kept is no new one, however many came since.
 */
export async function submitSelfReferral({ request, input }: Asked, deps: Deps): Promise<Answer> {
  const form = formOf(deps);
  const at = deps.clock.now();
  refusePrograms(input.fact, at);
  const key = { kind: 'idempotency', submittedBy: SUBMITTER, key: input.headers['idempotency-key'] } as const;
  if (!(await findByKey(deps.sql, key))) refuseCrowd(form, request, at);
  const { repeated } = await takeIn(deps, {
    intake: intakeOf(input.fact, form),
    raw: input.raw,
    submittedBy: SUBMITTER,
    key,
    at,
  });
  return { status: 202, body: { received: true }, cameIn: [{ isNew: !repeated }] };
}

function formOf({ publicForm }: Deps): PublicForm {
  if (publicForm) return publicForm;
  throw new Problem('form-not-open', 'This organization does not take requests for help by this form.');
}

/** A person whose browser filled in the hidden field, or who is that fast, hears so, and can send it again: it is never dropped in silence. */
function refusePrograms({ website, openedAt }: SelfReferralRequest, at: Date): void {
  if (website === '' && at.getTime() - Date.parse(openedAt) >= FILLED_IN_MS_MIN) return;
  throw new Problem(
    'maybe-a-program',
    'This came as programs fill in forms: at once, or with a field that people do not see. Nothing was kept. If you are a person, send it once more.',
  );
}

function refuseCrowd({ pace }: PublicForm, request: Request, at: Date): void {
  const seconds = pace.secondsToWait(countedAddress(request.ip), at);
  if (seconds === 0) return;
  throw new Problem(
    'too-many-forms',
    'More forms came in the last minutes than can be taken. Nothing of this one was kept. Try again in a few minutes.',
    { headers: { 'Retry-After': String(seconds) } },
  );
}

/** What was asked, as a referral. Whoever wrote for somebody else may consent to nothing and hears nothing, until a coordinator has asked. */
function intakeOf(asked: SelfReferralRequest, { organization }: PublicForm): Intake {
  const { help, person, reach, writer, consentToShare } = asked;
  const { phone, email, address, ...contact } = reach;
  return {
    source: {
      kind: 'self',
      organization,
      contactName: writer && `${writer.givenName} ${writer.familyName}`,
      email: null,
      phone: null,
      identifier: null,
    },
    person: {
      ...person,
      ...{ phone, email, address },
      ageYears: person.birthDate === null ? person.ageYears : null,
      coverage: person.coverage === null ? [] : [person.coverage],
      pregnant: null,
      veteran: null,
      contact: { ...contact, mayTellReferrer: writer ? 'unknown' : 'yes' },
    },
    relatedPersons: writer ? [{ ...writer, mayConsent: 'unknown', mayBeTold: 'unknown', toldAbout: [] }] : [],
    narrative: help,
    urgency: 'routine',
    consentToShare,
    groupMeasures: null,
  };
}
