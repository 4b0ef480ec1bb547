import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The closed loop of the Gravity guide as one transaction, under ids of its own for every telling, with what the guide
 * leaves out and our sample directory asks for: a county, a few words, and whom the person lets us tell.
 */
export function gravityBundle(project, run) {
  const folder = join(project, 'test', 'data', 'gravity');
  const published = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const resources = withAdded(renamed(published, run));
  return { resourceType: 'Bundle', type: 'transaction', entry: resources.map(entryOf) };
}

function renamed(resources, run) {
  let text = JSON.stringify(resources).replaceAll('"1032702"', `"1032702-${run}"`);
  for (const [number, { id }] of resources.entries()) text = text.replaceAll(`${id}"`, `gravity-${number}-${run}"`);
  return JSON.parse(text);
}

const entryOf = (resource) => ({
  fullUrl: `https://clinic.example/fhir/${resource.resourceType}/${resource.id}`,
  resource,
  request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
});

function withAdded(resources) {
  const role = resources.find(({ resourceType }) => resourceType === 'PractitionerRole');
  const requester = { reference: `PractitionerRole/${role.id}` };
  return resources.flatMap((resource) => {
    switch (resource.resourceType) {
      case 'Patient':
        return { ...resource, address: resource.address.map((one) => ({ ...one, district: 'Brandt' })) };
      case 'ServiceRequest':
        return { ...resource, requester, note: [{ text: IN_WORDS }] };
      case 'Consent':
        return [resource, toTell(resource, requester)];
      default:
        return resource;
    }
  });
}

/** A consent beside the published one: it names whom we may tell how it ended. */
const toTell = (consent, requester) => ({
  ...consent,
  id: `${consent.id}-to-tell`,
  provision: { type: 'permit', actor: [{ role: RECIPIENT, reference: requester }] },
});

const IN_WORDS =
  'He asked for help with groceries: the food runs out before the end of the month, and he goes without so that there is enough for his mother.';

const RECIPIENT = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
      code: 'IRCP',
      display: 'information recipient',
    },
  ],
};
