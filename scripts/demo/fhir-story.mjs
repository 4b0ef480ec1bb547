import { randomUUID } from 'node:crypto';
import { say, Trouble } from '../machine/say.mjs';
import { apiFor } from './api.mjs';
import { gravityBundle } from './gravity.mjs';
import { confirm, indented, reachByPhone, startService, step, tellPrograms, untilAdvised } from './steps.mjs';

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
  await askIfSafe(desk, path, name);
  await reachByPhone(desk, path, { said: `${name} calls, reaches him, and writes it down.` });
  await startService(desk, path, name);
  await readTask();
  await tellWhatCame(desk, path);
}

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
  const { advice, narrative, codedFrom } = await untilAdvised(desk, path);
  step('What the coordinator reads; from the dotted line on nobody wrote it, it is coded:');
  say(indented(narrative.slice(0, codedFrom).trimEnd()));
  say('   ·····');
  say(indented(narrative.slice(codedFrom)));
  step(`The ${advice.advisor} advisor advised:`);
  tellPrograms(advice);
}

async function askIfSafe(desk, path, name) {
  await desk.post(`${path}/contact-safety`, {
    operationId: randomUUID(),
    safeToContact: 'yes',
    channels: ['call'],
    noVoicemail: true,
    note: 'The clinic says: by phone, and no voicemail.',
  });
  step(`A phone number is no leave to call: ${name} asks the clinic, and writes down that a call is safe.`);
  await desk.until(path, 'it is known that contact is safe', ({ person }) => person.contact.safeToContact === 'yes');
}

async function tellWhatCame(desk, path) {
  const { items } = await desk.get(`${path}/came-with`);
  step('What came with it stays with it:');
  for (const { type, title, status, isHistory } of items)
    say(
      `   ${type}${title ? `: ${title}` : ''}${status ? ` (${status})` : ''}${isHistory ? ', the clinic’s own history' : ''}`,
    );
}
