import type { ISql } from 'postgres';
import { dangersWithTellers, findDangers } from '../advice/danger/find-dangers';
import { dangersAdvised } from '../db/advice-store';
import { alarmedFor, type DangerKept, keptWith, saveAlertDanger } from '../db/alert-store';
import { readAnsweredIntake } from '../db/answered-intake';
import { dangersChecked } from '../db/check-store';
import { type DangerTold, newAmong } from '../domain/alert';
import type { Instant } from '../domain/clock';
import type { AlertId } from '../domain/ids';
import { type DangerToldBy, withTellers } from '../domain/told-by';

/** Of what is told, what no other alert was raised for, in the words in which it was found. */
export async function newToOthers(
  tx: ISql,
  alertId: AlertId,
  told: readonly DangerTold[],
): Promise<readonly DangerKept[]> {
  const before = await alarmedFor(tx, { referralIds: told.map((one) => one.referralId), except: alertId });
  return newAmong(await Promise.all(told.map((danger) => inWords(tx, danger))), before);
}

/**
 * Keeps what was told with the alert. False when all of it was on record: also by a row from before it was kept which
 * answer told it, which a pathway that was set back tells again with the answer.
 */
export async function keepDangers(
  tx: ISql,
  alertId: AlertId,
  dangers: readonly DangerKept[],
  at: Instant,
): Promise<boolean> {
  let isNews = false;
  const fresh = newAmong(dangers, await keptWith(tx, alertId));
  for (const danger of fresh) isNews = (await saveAlertDanger(tx, alertId, danger, at)) || isNews;
  return isNews;
}

/**
 * In the words of who told it: by our own rules, or by an advisor where those found nothing as grave in them. Where they
 * are nobody's words, or older code did not say that an answer told it, whoever told as grave a danger did.
 */
async function inWords(tx: ISql, told: DangerTold): Promise<DangerKept> {
  const [{ narrative, passages }, checked, advised] = await Promise.all([
    readAnsweredIntake(tx, told.referralId),
    dangersChecked(tx, told.referralId),
    dangersAdvised(tx, told.referralId),
  ]);
  const byEach = dangersWithTellers(narrative, { found: findDangers(narrative), passages });
  const found = [
    ...[...byEach, ...withTellers(checked, passages)].map(by('rules')),
    ...withTellers(advised, passages).map(by('advisor')),
  ].filter(({ kind, tier }) => kind === told.kind && tier === told.tier);
  const { foundBy, evidence, answerId } = found.find((one) => one.answerId === told.answerId) ?? found[0] ?? NOWHERE;
  return { ...told, answerId: told.answerId ?? answerId, foundBy, evidence };
}

const by =
  (foundBy: DangerKept['foundBy']) =>
  (danger: DangerToldBy): DangerToldBy & Pick<DangerKept, 'foundBy'> => ({ ...danger, foundBy });

const NOWHERE = { foundBy: 'advisor', evidence: [], answerId: undefined } as const;

/** On record by kind; the words stay with the referral. */
export const kindsOf = (told: readonly DangerTold[]): readonly string[] => [...new Set(told.map(({ kind }) => kind))];
