import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { Body, ChangeKind } from './change';
import { type Asked, allAsked, type Progress, send, subscribe, takeUpRemembered } from './changes';

const useAsked = (): readonly Asked[] => useSyncExternalStore(subscribe, allAsked);

/** Asks for changes of one kind to one referral, and says how the latest is doing, also after the page was left. */
export function useChange<Kind extends ChangeKind>(referralId: string, kind: Kind) {
  const latest = useAsked().find((one) => one.referralId === referralId && one.kind === kind);
  return {
    progress: latest?.progress,
    send: (body: Body<Kind>, whenTaken: () => void) => send(referralId, kind, body, whenTaken),
  };
}

/** Whether the form must not be touched: its change is on the way, or nobody knows yet what became of it. */
export const isFrozen = (progress: Progress | undefined): boolean =>
  progress?.at === 'sending' || progress?.at === 'unconfirmed';

/** The newest change of this referral that was taken here: what is known to be true while the records may be behind. */
export const useNewestTaken = (referralId: string): TakenChange | undefined =>
  useAsked()
    .filter((one): one is TakenChange => one.referralId === referralId && one.progress.at === 'taken')
    .sort((one, other) => one.progress.receipt.revision - other.progress.receipt.revision)
    .at(-1);

export type TakenChange = Asked & { readonly progress: Extract<Progress, { at: 'taken' }> };

/** The referrals with a change that is not confirmed yet. */
export const useUnconfirmed = (): readonly string[] =>
  useAsked().flatMap(({ referralId, progress }) => (progress.at === 'unconfirmed' ? [referralId] : []));

/** Takes up what a reload interrupted, and has the lists look again whenever a change has ended. */
export function useChangesInLists(): void {
  const client = useQueryClient();
  const settled = useAsked()
    .flatMap(({ operationId, progress }) => (progress.at === 'taken' || progress.at === 'failed' ? [operationId] : []))
    .join();
  useEffect(takeUpRemembered, []);
  useEffect(() => {
    if (settled) void client.invalidateQueries({ predicate: ({ queryKey }) => LOOKED_AT_AGAIN.has(queryKey[0]) });
  }, [client, settled]);
}

const LOOKED_AT_AGAIN: ReadonlySet<unknown> = new Set([
  'referral',
  'tasks',
  'today',
  'referrals',
  'notices',
  'refused-attempts',
]);
