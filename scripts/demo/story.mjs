import { randomUUID } from 'node:crypto';
import { say, Trouble } from '../machine/say.mjs';
import { apiFor } from './api.mjs';

/** Tells one referral step by step; fails with a sentence where the house does not do as it promises. */
export async function tellStory(run) {
  const hospital = apiFor(run, run.apiKey);
  const coordinator = run.people.find(({ role }) => role === 'coordinator');
  const desk = apiFor(run, coordinator.token);
  const name = coordinator.name;

  const { id } = await handIn(run, hospital);
  const path = `/referrals/${id}`;
  say(`   ${run.desk}/referrals/${id}`);

  const advised = await desk.until(
    path,
    'the referral awaits a decision',
    ({ status }) => status === 'awaiting-decision',
  );
  tellAdvice(advised);
  await showOnDesk(desk, id, name);
  await tryTheGate(desk, path);
  await confirm(desk, path, advised, name);
  await reach(desk, path, name);
  await startService(desk, path);
  await hearTheEnd(desk, path, run);
}

const step = (line) => say(`\n• ${line}`);

async function handIn({ api, temporalUi }, hospital) {
  const { paths } = await hospital.get('/openapi.json');
  const { example } = paths['/referrals'].post.requestBody.content['application/json'];
  step(`${example.source.organization} hands in a referral (POST ${api}/referrals):`);
  say(`   “${example.narrative}”`);
  const receipt = await hospital.post('/referrals', example);
  say(`   Kept under the id ${receipt.id}, for ever. It runs as a workflow: ${temporalUi ?? 'see your Temporal UI'}`);
  return receipt;
}

function tellAdvice({ advice, checks }) {
  step(`Our rules were held against ${checks.verdicts.length} programs; then the ${advice.advisor} advisor advised:`);
  for (const [index, { programName, because, evidence }] of advice.recommendations.entries())
    say(`   ${index + 1}. ${programName}: ${because} ${evidence.map(({ quote }) => `“${quote}”`).join(', ')}`);
  if (advice.recommendations.length === 0) throw new Trouble('No program was advised for the example referral.');
}

async function showOnDesk(desk, id, name) {
  await desk.until('/tasks?scope=team', 'a task is on the desk', ({ items }) =>
    items.some((task) => task.referralId === id),
  );
  step(`A task is on ${name}'s desk: decide the pathway.`);
}

async function tryTheGate(desk, path) {
  const early = await desk.ask('POST', `${path}/contact-attempts`, {
    operationId: randomUUID(),
    channel: 'call',
    result: 'reached',
  });
  if (early.status !== 409) throw new Trouble(`An attempt before the decision was answered ${early.status}, not 409.`);
  step(`Somebody tries to make contact before the decision, and is refused: ${early.body.detail}`);
}

async function confirm(desk, path, { advice, revision }, name) {
  const [{ programId, programName }] = advice.recommendations;
  await desk.post(`${path}/decisions`, {
    kind: 'confirm',
    operationId: randomUUID(),
    adviceId: advice.id,
    revision,
    programId,
  });
  step(`${name} confirms the pathway: ${programName}.`);
}

async function reach(desk, path, name) {
  const invited = await desk.until(
    path,
    'contact has begun',
    ({ status, waitingFor }) => status === 'contacting' && waitingFor,
  );
  for (const { channel, by } of invited.attempts) step(`A first message left by ${channel} (${by.name}).`);
  await desk.post(`${path}/contact-attempts`, {
    operationId: randomUUID(),
    channel: 'call',
    result: 'reached',
    note: 'She wants to start on Friday.',
  });
  step(`${name} calls, reaches her, and writes it down.`);
}

async function startService(desk, path) {
  const reached = await desk.until(path, 'the attempt is on record', ({ attempts }) =>
    attempts.some(({ result }) => result === 'reached'),
  );
  await desk.post(`${path}/outcome`, {
    operationId: randomUUID(),
    revision: reached.revision,
    outcome: 'service-started',
    note: 'First pick-up today.',
  });
  step('The service has started, and the outcome is recorded.');
}

async function hearTheEnd(desk, path, { desk: address }) {
  const closed = await desk.until(
    path,
    'the referrer is told',
    ({ status, notices }) =>
      status === 'closed' && notices.some(({ purpose, sentAt }) => purpose === 'closing' && sentAt),
  );
  const notice = closed.notices.find(({ purpose }) => purpose === 'closing');
  step(`The referrer is told by ${notice.channel} (${address}/notices):`);
  say(notice.text.replace(/^/gm, '   '));
  step('The whole story, as the record has it:');
  for (const { at, by, what } of closed.story) say(`   ${at}  ${by.name}: ${what}`);
}
