import type { ISql } from 'postgres';
import { dangersWithTellers, findDangers } from '../advice/danger/find-dangers';
import { dangersAdvised } from '../db/advice-store';
import { type DangerKept, saveAlertDanger } from '../db/alert-store';
import { readAnsweredIntake } from '../db/answered-intake';
import { dangersChecked } from '../db/check-store';
import type { DangerTold } from '../domain/alert';
import type { Instant } from '../domain/clock';
import type { AlertId } from '../domain/ids';
import { type DangerToldBy, withTellers } from '../domain/told-by';

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

/** By our own rules, or by an advisor where those found nothing as grave. In the words of who told it, as far as they still stand. */
async function inWords(tx: ISql, told: DangerTold): Promise<DangerKept> {
  const [{ narrative, passages }, checked, advised] = await Promise.all([
    readAnsweredIntake(tx, told.referralId),
    dangersChecked(tx, told.referralId),
    dangersAdvised(tx, told.referralId),
  ]);
  const byEach = dangersWithTellers(narrative, { found: findDangers(narrative), passages });
  const byRules = toldAs(told, [...byEach, ...withTellers(checked, passages)]) ?? asGrave(told, checked);
  const found = byRules ?? toldAs(told, withTellers(advised, passages)) ?? asGrave(told, advised);
  return { ...told, foundBy: byRules ? 'rules' : 'advisor', evidence: found?.evidence ?? [] };
}

const asGrave = <Found extends DangerToldBy>(told: DangerTold, found: readonly Found[]): Found | undefined =>
  found.find(({ kind, tier }) => kind === told.kind && tier === told.tier);

const toldAs = (told: DangerTold, found: readonly DangerToldBy[]): DangerToldBy | undefined =>
  asGrave(
    told,
    found.filter(({ answerId }) => answerId === told.answerId),
  );

/** On record by kind; the words stay with the referral. */
export const kindsOf = (told: readonly DangerTold[]): readonly string[] => [...new Set(told.map(({ kind }) => kind))];
