import { whenLeaving } from '../session/leaving';
import { ask, type Body, type ChangeKind, keepAsking, lookUp, pauseBefore, type Question, type Taken } from './change';
import { forget, remember, remembered } from './remembered';

/** How far a change has come, in the ways that a person needs to tell apart. */
export type Progress =
  | { readonly at: 'sending' }
  | { readonly at: 'unconfirmed' }
  | { readonly at: 'taken'; readonly receipt: Taken; readonly takenAt: number }
  | { readonly at: 'failed'; readonly why: unknown };

/** A change that was asked for in this tab. The newest of each kind on each referral is kept. */
export type Asked = Question & { readonly progress: Progress };

let asked: readonly Asked[] = [];
const listeners = new Set<() => void>();

/**
 * 1. A change lives here and not in a page: going elsewhere does not stop the asking.
 * 2. It is asked again, with the same operation id, until the truth is known.
 * 3. It stops when the person leaves, for nothing may be asked in somebody else's name.
 */
export function send<Kind extends ChangeKind>(
  referralId: string,
  kind: Kind,
  body: Body<Kind>,
  whenTaken: () => void,
): void {
  const question = { referralId, kind, operationId: body.operationId };
  remember(question);
  note(question, { at: 'sending' });
  void pursue(question, async () => {
    const receipt = await ask(question, body);
    whenTaken();
    return receipt;
  });
}

/** Takes up what was not confirmed when the page was loaded anew. */
export function takeUpRemembered(): void {
  for (const question of remembered()) {
    if (asked.some(({ operationId }) => operationId === question.operationId)) continue;
    note(question, { at: 'unconfirmed' });
    void pursue(question, () => lookUp(question));
  }
}

/** All changes of this tab, the same array until something changes. */
export const allAsked = (): readonly Asked[] => asked;

/** Hears of every step of every change. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

whenLeaving(() => {
  forget();
  show([]);
});

async function pursue(question: Question, once: () => Promise<Taken>): Promise<void> {
  for (let failures = 0; isWanted(question); failures += 1) {
    const progress = await once().then(taken, (why: unknown) => failed(failures, why));
    if (!isWanted(question)) return;
    note(question, progress);
    if (progress.at !== 'unconfirmed') return forget(question.operationId);
    await new Promise((wake) => setTimeout(wake, pauseBefore(failures)));
  }
}

const taken = (receipt: Taken): Progress => ({ at: 'taken', receipt, takenAt: Date.now() });

const failed = (failures: number, why: unknown): Progress =>
  keepAsking(failures, why) ? { at: 'unconfirmed' } : { at: 'failed', why };

const isWanted = ({ operationId }: Question): boolean => asked.some((one) => one.operationId === operationId);

function note(question: Question, progress: Progress): void {
  const others = asked.filter(({ referralId, kind }) => referralId !== question.referralId || kind !== question.kind);
  show([...others, { ...question, progress }]);
}

function show(next: readonly Asked[]): void {
  asked = next;
  for (const listener of listeners) listener();
}
