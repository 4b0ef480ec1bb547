import type { ISql } from 'postgres';
import { dangersAdvised } from '../db/advice-store';
import { type DangerKept, saveAlertDanger } from '../db/alert-store';
import { dangersChecked } from '../db/check-store';
import type { DangerTold } from '../domain/alert';
import type { Instant } from '../domain/clock';
import type { AlertId } from '../domain/ids';

/** Keeps what was told with the alert, in the words in which it was found. False when all of it was on record. */
export async function keepDangers(
  tx: ISql,
  alertId: AlertId,
  told: readonly DangerTold[],
  at: Instant,
): Promise<boolean> {
  let isNews = false;
  for (const danger of told) isNews = (await saveAlertDanger(tx, alertId, await inWords(tx, danger), at)) || isNews;
  return isNews;
}

/** By our own rules, or by an advisor where those found nothing as grave. */
async function inWords(tx: ISql, told: DangerTold): Promise<DangerKept> {
  const [checked, advised] = await Promise.all([
    dangersChecked(tx, told.referralId),
    dangersAdvised(tx, told.referralId),
  ]);
  const isIt = ({ kind, tier }: Pick<DangerTold, 'kind'> & { readonly tier: string }) =>
    kind === told.kind && tier === told.tier;
  const byRules = checked.find(isIt);
  const found = byRules ?? advised.find(isIt);
  return { ...told, foundBy: byRules ? 'rules' : 'advisor', evidence: found?.evidence ?? [] };
}

/** On record by kind; the words stay with the referral. */
export const kindsOf = (told: readonly DangerTold[]): readonly string[] => [...new Set(told.map(({ kind }) => kind))];
