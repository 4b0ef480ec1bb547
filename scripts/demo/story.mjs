import { randomUUID } from 'node:crypto';
import { say, Trouble } from '../machine/say.mjs';
import { apiFor } from './api.mjs';
import { confirm, indented, reachByPhone, startService, step, tellPrograms, untilAdvised } from './steps.mjs';

/** Tells one referral step by step; fails with a sentence where the house does not do as it promises. */
export async function tellStory(run) {
  const hospital = apiFor(run, run.apiKey);
  const coordinator = run.people.find(({ role }) => role === 'coordinator');
  const desk = apiFor(run, coordinator.token);
  const name = coordinator.name;

  const { id } = await handIn(run, hospital);
  const path = `/referrals/${id}`;
  say(`   ${run.desk}/referrals/${id}`);

  const advised = await untilAdvised(desk, path);
  tellAdvice(advised);
  await showOnDesk(desk, id, name);
  await tryTheGate(desk, path);
  const invited = await confirm(desk, path, name);
  for (const { channel, by } of invited.attempts) step(`A first message left by ${channel} (${by.name}).`);
  const said = `${name} calls, reaches her, and writes it down.`;
  await reachByPhone(desk, path, { said, note: 'She wants to start on Friday.' });
  tellTheEnd(await startService(desk, path, name), run);
}

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
  tellPrograms(advice);
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

function tellTheEnd(closed, { desk: address }) {
  const notice = closed.notices.find(({ purpose }) => purpose === 'closing');
  step(`The referrer is told by ${notice.channel} (${address}/notices):`);
  say(indented(notice.text));
  step('The whole story, as the record has it:');
  for (const { at, by, what } of closed.story) say(`   ${at}  ${by.name}: ${what}`);
}
