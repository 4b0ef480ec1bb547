import { createContext } from 'react';
import type { Matter } from './row';

/** The matter to go to when this one is done. */
export interface Next {
  readonly path: string;
  readonly name: string;
}

/** What comes after a referral in the list beside the page; nothing where there is no list of tasks. */
export const NextContext = createContext<(referralId: string) => Next | undefined>(() => undefined);

/** The row after this one, or the first where this one is gone from the list or its last. */
export const nextAfter =
  (matters: readonly Matter[], pathTo: (referralId: string) => string) =>
  (referralId: string): Next | undefined => {
    const here = matters.findIndex((matter) => matter.referralId === referralId);
    const next = matters[here + 1] ?? matters[0];
    return next && next.referralId !== referralId
      ? { path: pathTo(next.referralId), name: next.personName }
      : undefined;
  };
