import { randomUUID } from 'node:crypto';
import { say, Trouble } from '../machine/say.mjs';
import { apiFor } from './api.mjs';
import { gravityBundle } from './gravity.mjs';

/** Tells the closed loop of the Gravity guide, and what the sender reads of it over FHIR at each step. */
export async function tellFhirStory(run, project) {
  const sender = fhirFor(run);
  const coordinator = run.people.find(({ role }) => role === 'coordinator');
  const desk = apiFor(run, coordinator.token);
  const { name } = coordinator;

  const id = await sendBundle(run, sender, project);
  const path = `/referrals/${id}`;
  const readTask = () => tellTask(sender, id);
  await readTask();
  await tellAdvice(desk, path);
  await confirm(desk, path, name);
  await readTask();
  await reach(desk, path, name);
  await startService(desk, path, name);
  await readTask();
  await tellWhatCame(desk, path);
}

const step = (line) => say(`\n• ${line}`);

/** What the sending system sees of /fhir. */
function fhirFor({ fhir, apiKey }) {
  return async (method, path, body) => {
    const response = await fetch(`${fhir}${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, ...(body && { 'content-type': 'application/fhir+json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (response.ok) return answer;
    const why = answer.issue?.map(({ diagnostics }) => diagnostics).join(' ');
    throw new Trouble(`${method} ${fhir}${path} was answered ${response.status}: ${why ?? 'no reason given'}`);
  };
}

async function sendBundle({ fhir, desk }, sender, project) {
  const bundle = gravityBundle(project, randomUUID().slice(0, 8));
  step(`A clinic sends the closed loop of the Gravity guide, ${bundle.entry.length} resources (POST ${fhir}):`);
  const { entry } = await sender('POST', '', bundle);
  const place = bundle.entry.findIndex(({ resource }) => resource.resourceType === 'ServiceRequest');
  const { status, location } = entry[place].response;
  say(`   The ServiceRequest is answered ${status}: ${location}. The Tasks that came with it are kept as history.`);
  const again = await sender('POST', '', bundle);
  if (again.entry[place].response.location !== location) throw new Trouble('The same Bundle got another referral.');
  say(`   Sent again, it is answered ${again.entry[place].response.status} with the same id, and nothing is added.`);
  const id = location.split('/')[1];
  say(`   ${desk}/referrals/${id}`);
  return id;
}

async function tellTask(sender, id) {
  const task = await sender('GET', `/Task/${id}`);
  const { code, display } = task.businessStatus.coding[0];
  const why = task.statusReason ? ` (${task.statusReason.text})` : '';
  step(`The clinic reads Task/${id}: ${task.status}${why}; business status ${code}, ${display}.`);
}

async function tellAdvice(desk, path) {
  const { advice, narrative, codedFrom } = await desk.until(
    path,
    'the referral awaits a decision',
    ({ status }) => status === 'awaiting-decision',
  );
  step('What the coordinator reads; from the dotted line on nobody wrote it, it is coded:');
  say(indented(narrative.slice(0, codedFrom).trimEnd()));
  say('   ·····');
  say(indented(narrative.slice(codedFrom)));
  step(`The ${advice.advisor} advisor advised:`);
  for (const [index, { programName, because, evidence }] of advice.recommendations.entries()) {
    const quotes = evidence.map(({ quote, coded }) => `“${quote}”${coded ? ' (coded by the sender)' : ''}`);
    say(`   ${index + 1}. ${programName}: ${because} ${quotes.join(', ')}`);
  }
  if (advice.recommendations.length === 0) throw new Trouble('No program was advised for the Gravity referral.');
}

const indented = (text) => text.replace(/^/gm, '   ');

async function confirm(desk, path, name) {
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
  await desk.until(path, 'contact has begun', ({ status }) => status === 'contacting');
}

async function reach(desk, path, name) {
  await desk.post(`${path}/contact-safety`, {
    operationId: randomUUID(),
    safeToContact: 'yes',
    channels: ['call'],
    noVoicemail: true,
    note: 'The clinic says: by phone, and no voicemail.',
  });
  step(`A phone number is no leave to call: ${name} asks the clinic, and writes down that a call is safe.`);
  await desk.until(path, 'it is known that contact is safe', ({ person }) => person.contact.safeToContact === 'yes');
  await desk.post(`${path}/contact-attempts`, { operationId: randomUUID(), channel: 'call', result: 'reached' });
  step(`${name} calls, reaches him, and writes it down.`);
}

async function startService(desk, path, name) {
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
  await desk.until(
    path,
    'the referrer is told',
    ({ status, notices }) =>
      status === 'closed' && notices.some(({ purpose, sentAt }) => purpose === 'closing' && sentAt),
  );
}

async function tellWhatCame(desk, path) {
  const { items } = await desk.get(`${path}/came-with`);
  step('What came with it stays with it:');
  for (const { type, title, status, isHistory } of items)
    say(
      `   ${type}${title ? `: ${title}` : ''}${status ? ` (${status})` : ''}${isHistory ? ', the clinic’s own history' : ''}`,
    );
}
