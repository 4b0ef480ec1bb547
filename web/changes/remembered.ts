import { z } from 'zod';
import { CHANGE_KINDS, type Question } from './change';

const Questions = z.array(z.object({ referralId: z.string(), operationId: z.string(), kind: z.enum(CHANGE_KINDS) }));

const SHELF = 'followthrough.unconfirmed';

/** The changes of this tab that were never confirmed: ids only, so that the truth can be asked for after a reload. */
export function remembered(): readonly Question[] {
  try {
    return Questions.parse(JSON.parse(sessionStorage.getItem(SHELF) ?? '[]'));
  } catch {
    return []; // Storage that is switched off or was meddled with is the same as none.
  }
}

/** Keeps a change in mind until its truth is known. */
export const remember = ({ referralId, operationId, kind }: Question): void =>
  write([...remembered().filter((one) => one.operationId !== operationId), { referralId, operationId, kind }]);

/** The truth is known, or nobody is there any more to hear it. */
export const forget = (operationId?: string): void =>
  write(operationId === undefined ? [] : remembered().filter((one) => one.operationId !== operationId));

function write(changes: readonly Question[]): void {
  try {
    sessionStorage.setItem(SHELF, JSON.stringify(changes));
  } catch {
    return; // Without storage a reload forgets; the referral itself still tells what was taken.
  }
}
