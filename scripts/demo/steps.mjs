import { randomUUID } from 'node:crypto';
import { say, Trouble } from '../machine/say.mjs';

/** What every story tells: the steps of a referral that do not depend on the door through which it came. */

export const step = (line) => say(`\n• ${line}`);

export const indented = (text) => text.replace(/^/gm, '   ');

export const untilAdvised = (desk, path) =>
  desk.until(path, 'the referral awaits a decision', ({ status }) => status === 'awaiting-decision');

/** The programs that were advised, each with the words that it rests on. */
export function tellPrograms({ recommendations }) {
  if (recommendations.length === 0) throw new Trouble('No program was advised for this referral.');
  for (const [index, { programName, because, evidence }] of recommendations.entries()) {
    const quotes = evidence.map(({ quote, coded }) => `“${quote}”${coded ? ' (coded by the sender)' : ''}`);
    say(`   ${index + 1}. ${programName}: ${because} ${quotes.join(', ')}`);
  }
}

/** The first program is chosen; answers once contact may begin. */
export async function confirm(desk, path, name) {
  const { advice, revision } = await desk.get(path);
  const [{ programId, programName }] = advice.recommendations;
  await desk.post(`${path}/decisions`, {
    kind: 'confirm',
    operationId: randomUUID(),
    adviceId: advice.id,
    revision,
    programId,
  });
  step(`${name} confirms the pathway: ${programName}.`);
  return desk.until(path, 'contact has begun', ({ status, waitingFor }) => status === 'contacting' && waitingFor);
}

export async function reachByPhone(desk, path, { said, note }) {
  const operationId = randomUUID();
  await desk.post(`${path}/contact-attempts`, {
    operationId,
    channel: 'call',
    result: 'reached',
    ...(note && { note }),
  });
  step(said);
}

/** Records the outcome, and answers with the referral once whoever referred has heard of it. */
export async function startService(desk, path, name) {
  const reached = await desk.until(path, 'the attempt is on record', ({ attempts }) =>
    attempts.some(({ result }) => result === 'reached'),
  );
  await desk.post(`${path}/outcome`, {
    operationId: randomUUID(),
    revision: reached.revision,
    outcome: 'service-started',
    note: 'First pick-up today.',
  });
  step(`The service has started, and ${name} records the outcome.`);
  return desk.until(
    path,
    'the referrer is told',
    ({ status, notices }) =>
      status === 'closed' && notices.some(({ purpose, sentAt }) => purpose === 'closing' && sentAt),
  );
}
