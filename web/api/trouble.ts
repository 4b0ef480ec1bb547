import type { Problem } from '../../contracts/views/problem';

/** The system answered with a problem: a reason for people, a code for us. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends Error {}

/** No answer came: it may or may not have been heard. */
export class Unheard extends Error {}

/** The system said that it could not take this now, and that nothing of it was kept. */
export class NotSent extends Error {}

/** The system has it, and cannot say yet what became of it. */
export class NotConfirmed extends Error {}

/** A refusal that was found out later, when the first answer had been lost. */
export class RefusedUnheard extends Error {
  constructor(readonly problem: Pick<Problem, 'code' | 'detail' | 'why'>) {
    super(problem.detail);
  }
}

/** An answer that our contracts do not know; never shown half understood. */
export class Unreadable extends Error {}

/** Whether the desk's banner says it already: the system is away, or the session has ended. */
export const isInBanner = (error: unknown): boolean =>
  error instanceof Unheard || error instanceof NotSent || error instanceof SignedOut;
