import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Action } from '../domain/permissions';
import type { Answer } from './answer';
import type { Deps, Serving } from './deps';
import { findKnownImport, type KnownImport } from './imports/known-import';
import type { Input } from './input';
import { findKnownAlert, type KnownAlert } from './known-alert';
import { caseNamed, findKnownCase, type KnownCase } from './known-case';
import { findKnownDuplicate, type KnownDuplicate } from './known-duplicate';
import { findKnown, idNamed, type KnownReferral } from './known-referral';
import type { Waiting } from './limit';
import { ownMatter, permit } from './permission';
import type { ProblemCode } from './problems-catalogue';
import { noteForLog } from './request-log';
import { type SignedIn, signedIn } from './sign-in';

/** One line of the route table: what is served, who may ask, what goes in, what comes out, and what may go wrong. */
export interface Line<Fact, Who extends Action | 'open' | 'signed-in' = Action> {
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/referrals/{id}`. */
  readonly path: `/${string}`;
  readonly action: Who;
  readonly summary: string;
  readonly input: Input<Fact>;
  readonly answers: Readonly<Record<number, Told>>;
  readonly problems: readonly ProblemCode[];
  /** How long its answer may take, and what is said then, where that is not as for others. */
  readonly waiting?: Waiting;
}

/** What an answer tells, for callers. */
export interface Told {
  readonly what: string;
  readonly schema?: { readonly name: string; readonly of: z.ZodType };
  /** The same in a form that somebody else describes, by its media type, and what it is there. */
  readonly alsoAs?: Readonly<Record<string, string>>;
}

/** One answer of a line, by its status. */
export const told = (status: number, what: string, name?: string, of?: z.ZodType): Readonly<Record<number, Told>> => ({
  [status]: name && of ? { what, schema: { name, of } } : { what },
});

/** A line of the table together with what answers it. */
export interface Route extends Omit<Line<unknown, Action | 'open' | 'signed-in'>, 'input'> {
  readonly input: Omit<Input<unknown>, 'read'>;
  readonly pass: (request: Request, response: Response, deps: Serving) => Promise<Answer>;
}

async function identify(request: Request, response: Response, deps: Deps): Promise<SignedIn> {
  const who = await signedIn(request, deps);
  noteForLog(response, { actor: who.actor.id });
  return who;
}

interface Asked<Fact> {
  readonly request: Request;
  readonly input: Fact;
}
type Handler<Given> = (asked: Given, deps: Serving) => Promise<Answer>;

/** For everybody, signed in or not. */
export const openRoute = <Fact>(line: Line<Fact, 'open'>, answer: Handler<Asked<Fact>>): Route => ({
  ...line,
  pass: async (request, response, deps) => answer({ request, input: await line.input.read(request, response) }, deps),
});

/** For whoever is signed in and has the role that the action takes. */
export const route = <Fact>(
  line: Line<Fact, Action | 'signed-in'>,
  answer: Handler<Asked<Fact> & SignedIn>,
): Route => ({
  ...line,
  pass: async (request, response, deps) => {
    const who = await identify(request, response, deps);
    const { action } = line;
    if (action !== 'signed-in') await permit({ ...who, action, referralId: null }, ownMatter(who.actor), deps);
    return answer({ ...who, request, input: await line.input.read(request, response) }, deps);
  },
});

/**
 * About one referral. Who lacks the role hears so whether or not it exists; a system that did not hand it in hears that
 * there is none.
 */
export const referralRoute = <Fact>(
  line: Line<Fact>,
  answer: Handler<Asked<Fact> & SignedIn & { readonly referral: KnownReferral }>,
): Route => ({
  ...line,
  pass: async (request, response, deps) => {
    const who = await identify(request, response, deps);
    const asking = { ...who, action: line.action };
    await permit({ ...asking, referralId: idNamed(request) }, ownMatter(who.actor), deps);
    const referral = await findKnown(request, asking, deps);
    await permit({ ...asking, referralId: referral.id }, referral, deps);
    return answer({ ...who, referral, request, input: await line.input.read(request, response) }, deps);
  },
});

/** About one case. Who lacks the role hears so whether or not it exists. */
export const caseRoute = <Fact>(
  line: Line<Fact>,
  answer: Handler<Asked<Fact> & SignedIn & { readonly known: KnownCase }>,
): Route => ({
  ...line,
  pass: async (request, response, deps) => {
    const who = await identify(request, response, deps);
    const asking = { ...who, action: line.action, referralId: null };
    await permit({ ...asking, caseId: caseNamed(request) }, ownMatter(who.actor), deps);
    const known = await findKnownCase(request, asking, deps);
    await permit({ ...asking, caseId: known.id }, known, deps);
    return answer({ ...who, known, request, input: await line.input.read(request, response) }, deps);
  },
});

/** About one danger alert. Who lacks the role hears so whether or not it exists. */
export const alertRoute = <Fact>(
  line: Line<Fact>,
  answer: Handler<Asked<Fact> & SignedIn & { readonly known: KnownAlert }>,
): Route => ({
  ...line,
  pass: async (request, response, deps) => {
    const who = await identify(request, response, deps);
    const asking = { ...who, action: line.action, referralId: null };
    await permit(asking, ownMatter(who.actor), deps);
    const known = await findKnownAlert(request, asking, deps);
    await permit({ ...asking, caseId: known.caseId }, known, deps);
    return answer({ ...who, known, request, input: await line.input.read(request, response) }, deps);
  },
});

/** About one file of referrals. Who lacks the role hears so whether or not it exists; a system, that there is none. */
export const importRoute = <Fact>(
  line: Line<Fact>,
  answer: Handler<Asked<Fact> & SignedIn & { readonly known: KnownImport }>,
): Route => ({
  ...line,
  pass: async (request, response, deps) => {
    const who = await identify(request, response, deps);
    const asking = { ...who, action: line.action };
    await permit({ ...asking, referralId: null }, ownMatter(who.actor), deps);
    const known = await findKnownImport(request, asking, deps);
    return answer({ ...who, known, request, input: await line.input.read(request, response) }, deps);
  },
});

/** About two persons who may be one. Whoever may not see a case of each of the two hears so. */
export const duplicateRoute = <Fact>(
  line: Line<Fact>,
  answer: Handler<Asked<Fact> & SignedIn & { readonly known: KnownDuplicate }>,
): Route => ({
  ...line,
  pass: async (request, response, deps) => {
    const who = await identify(request, response, deps);
    const asking = { ...who, action: line.action, referralId: null };
    await permit(asking, ownMatter(who.actor), deps);
    const known = await findKnownDuplicate(request, asking, deps);
    for (const matter of known.matters) await permit({ ...asking, caseId: matter.caseId }, matter, deps);
    return answer({ ...who, known, request, input: await line.input.read(request, response) }, deps);
  },
});
