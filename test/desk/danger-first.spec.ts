import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { ComparisonView } from '../../contracts/views/duplicates';
import { eventually } from '../support/eventually';
import { type Desk, openDesk } from './support/desk';
import { faultsOf } from './support/faults-of';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 300_000);
afterAll(() => the?.close(), 60_000);

const WORDS = 'She told the nurse that she wants to kill herself tonight. The food runs out on Friday.';
let handedIn = 0;

/** A referral of somebody of their own, which tells of danger, in Ana's cases. */
const inDanger = (familyName: string, narrative = WORDS): Promise<string> => {
  handedIn += 1;
  const birthDate = `19${60 + handedIn}-0${handedIn}-11`;
  return the.forAna({ narrative, person: { ...INTAKE_EXAMPLE.person, familyName, birthDate, address: null } });
};

describe('Danger first', () => {
  it('stands on top of the day and of the tasks, whatever the list is narrowed to, and on every page', async () => {
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/programs');
    await inDanger('Kestrel');
    await ana.reads('Danger now:');
    for (const path of ['/today', '/tasks?kind=start-service&due=late']) {
      await ana.go(path);
      const top = ana.page.getByRole('region', { name: 'Danger first' });
      await top.getByText('Kestrel').first().waitFor();
      await top.getByText('kill herself').first().waitFor();
      await top
        .getByText(/due in \d+ min/)
        .first()
        .waitFor();
    }
    const dana = await the.sitDown('Dana Ruiz');
    await dana.go('/today');
    await dana.page.getByRole('region', { name: 'Danger first' }).getByText('Kestrel').first().waitFor();
    await dana.leave();
    await ana.leave();
  }, 120_000);

  it('is acknowledged by one key, and answered by what was done', async () => {
    await inDanger('Linnet');
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/alerts');
    const card = ana.page.getByRole('article', { name: /Linnet/ });
    await card.getByRole('button', { name: 'I am acting on it' }).focus();
    await ana.presses('y');
    await card.getByText('Ana Flores acts on it').waitFor();
    await card.getByRole('button', { name: 'Say what was done' }).focus();
    await ana.presses('e');
    await card.getByRole('button', { name: 'Record what was done' }).click();
    await ana.reads('Choose what was done.');
    await card.getByText('The person was reached and is safe').click();
    await card.getByRole('textbox', { name: 'In a sentence or two' }).fill('Her sister is with her.');
    await card.getByRole('button', { name: 'Record what was done' }).click();
    await ana.reads('What was done is recorded.');
    await card.waitFor({ state: 'detached' });
    await ana.go('/alerts?answered=true');
    await ana.page
      .getByRole('article', { name: /Linnet/ })
      .getByText('Her sister is with her.')
      .waitFor();
    await ana.leave();
  }, 120_000);

  it('is said to be none by two keys, and that is taken back by a third', async () => {
    const id = await inDanger('Merlin');
    const ana = await the.sitDown('Ana Flores');
    await ana.go('/alerts');
    const card = ana.page.getByRole('article', { name: /Merlin/ });
    await card.getByRole('button', { name: 'I am acting on it' }).focus();
    await ana.presses('x', '2');
    await ana.reads('Recorded as no danger.');
    await card.waitFor({ state: 'detached' });
    await ana.presses('u');
    await ana.reads('Taken back: the alert stands as it did before.');
    await card.getByRole('button', { name: 'I am acting on it' }).waitFor();

    await ana.go(`/referrals/${id}`);
    await ana.page
      .getByRole('article', { name: /Merlin/ })
      .getByRole('button', { name: 'No danger, because' })
      .click();
    await ana.page.getByRole('button', { name: 'Another reason' }).click();
    await ana.clicks('Record as no danger');
    await ana.reads('Say it in a sentence: whoever reads it later was not there.');
    await ana.page.getByRole('textbox', { name: 'Another reason' }).fill('The nurse quoted a film.');
    await ana.clicks('Record as no danger');
    await ana.reads('The nurse quoted a film.');
    await ana.reads('Said that it is no danger: another reason');
    await ana.leave();
  }, 120_000);

  /** Dana, over the api, says of a referral's alert that it is none. */
  async function isAnsweredByDana(id: string): Promise<void> {
    const [alert] = (await the.they.see(id)).alerts;
    const said = { answer: 'dismissed', because: 'figure-of-speech' };
    const body = { operationId: randomUUID(), revision: alert?.revision, ...said };
    expect((await the.they.dana('POST', `/alerts/${alert?.id}/answers`, body)).status).toBe(200);
  }

  it('keeps the words of whoever answers while somebody else is first, says who was, and goes on with them', async () => {
    const id = await inDanger('Nightjar');
    const ana = await the.sitDown('Ana Flores', { viewport: { width: 390, height: 844 } });
    await ana.go('/alerts');
    const card = ana.page.getByRole('article', { name: /Nightjar/ });
    const words = card.getByRole('textbox', { name: 'In a sentence or two' });
    await card.getByRole('button', { name: 'Say what was done' }).click();
    await words.fill('Her sister is with her.');
    await card.getByRole('button', { name: 'Not now' }).click();
    await card.getByRole('button', { name: 'Say what was done' }).click();
    expect(await words.inputValue()).toBe('Her sister is with her.');

    await isAnsweredByDana(id);
    await card.getByText('Somebody else was first').waitFor();
    await card.getByText('Dana Ruiz', { exact: false }).first().waitFor();
    await card.getByText('A figure of speech').waitFor();
    await card.getByText('Her sister is with her.').waitFor();
    expect(await words.count()).toBe(0);
    expect(await ana.focus()).toContain('Somebody else was first');
    expect(await faultsOf(ana.page)).toEqual([]);
    expect(await ana.page.evaluate('document.documentElement.scrollWidth')).toBe(390);

    await card.getByRole('button', { name: 'Take it back' }).click();
    await words.waitFor();
    expect(await words.inputValue()).toBe('Her sister is with her.');
    await isAnsweredByDana(id);
    await card.getByRole('button', { name: 'Close' }).click();
    await card.waitFor({ state: 'detached' });
    await ana.leave();
  }, 120_000);

  it('keeps the words of an answer that came too late, as well', async () => {
    const id = await inDanger('Plover');
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/referrals/${id}`);
    const card = ana.page.getByRole('article', { name: /Plover/ });
    await card.getByRole('button', { name: 'No danger, because' }).click();
    await card.getByRole('button', { name: 'Another reason' }).click();
    await card.getByRole('textbox', { name: 'Another reason' }).fill('The nurse quoted a film.');
    let look = (): void => undefined;
    const mayLook = new Promise<void>((resolve) => {
      look = resolve;
    });
    await ana.page.route(`**/referrals/${id}`, async (route) => {
      await mayLook;
      await route.continue();
    });
    await isAnsweredByDana(id);
    const refused = ana.page.waitForResponse((heard) => heard.url().endsWith('/answers'));
    await card.getByRole('button', { name: 'Record as no danger' }).click();
    expect((await refused).status()).toBe(409);
    look();
    await card.getByText('Somebody else was first').waitFor();
    await card.getByText('The nurse quoted a film.').waitFor();
    await ana.leave();
  }, 120_000);

  it('reads in Spanish as well', async () => {
    await inDanger('Osprey');
    const ana = await the.sitDown('Ana Flores', { locale: 'es-MX' }, 'Lugares');
    await ana.go('/alerts');
    await ana.page.getByRole('button', { name: 'Me ocupo yo' }).first().waitFor();
    await ana.page.getByText('Suicidio · ahora').first().waitFor();
    await ana.leave();
  }, 90_000);

  it('is one alert for two who were joined: what is said of it is said of both, and taken back of both', async () => {
    const person = { ...INTAKE_EXAMPLE.person, familyName: 'Whimbrel', birthDate: '1958-02-11' };
    // Two and no third, so that each is named as perhaps the other; whoever of the team gets them.
    const [one, other] = [
      await the.they.handIn({ narrative: WORDS, person }),
      await the.they.handIn({ narrative: WORDS, person }),
    ];
    for (const id of [one, other]) await the.they.reaches(id, 'awaiting-decision');
    const standings = async () =>
      (await Promise.all([one, other].map((id) => the.they.see(id)))).map(({ alerts }) => alerts[0]?.standing);
    await eventually(async () => expect(await standings()).toEqual(['open', 'open']));
    const { person: first } = await the.they.see(one);
    const pairOfBoth = await eventually(() => pairWith(first.id, other), 20_000); // It is found a moment after they came.
    const { pair, revision, factsSeen, one: survivor } = pairOfBoth;
    const join = { answer: 'join', survivorId: survivor.id, fromJoined: [], factsSeen, note: 'She told me.' };
    const joined = await the.they.ana('POST', `${pair}/answers`, { operationId: randomUUID(), revision, ...join });
    expect(joined.status).toBe(202);

    const ana = await the.sitDown('Ana Flores');
    const card = ana.page.getByRole('article', { name: /Whimbrel/ });
    await eventually(async () => {
      await ana.go('/alerts?scope=team');
      await card.first().waitFor();
      expect(await card.count()).toBe(1);
    }, 30_000);
    await card.getByText('Two records of this person were joined').waitFor();
    expect(await card.getByText('kill herself').count()).toBe(2);
    expect(await faultsOf(ana.page)).toEqual([]);
    await card.getByRole('button', { name: 'I am acting on it' }).click();
    await eventually(async () => expect(await standings()).toEqual(['acknowledged', 'acknowledged']));
    await eventually(async () => expect(await card.getAttribute('data-standing')).toBe('acknowledged')); // An older look would be refused.
    await card.getByRole('button', { name: 'No danger, because' }).click();
    await card.getByText('A figure of speech').click();
    await card.waitFor({ state: 'detached' });
    await eventually(async () => expect(await standings()).toEqual(['dismissed', 'dismissed']));
    await ana.clicks('Take it back');
    await eventually(async () => expect(await standings()).toEqual(['acknowledged', 'acknowledged']));
    await ana.leave();
  }, 120_000);
});

/** The comparison of somebody with the person of a referral; they are perhaps one. */
async function pairWith(personId: string, referralId: string) {
  const { perhapsKnown } = await the.they.see(referralId);
  const compared = await Promise.all(
    perhapsKnown.seen.map(async ({ id }) => {
      const pair = `/possible-duplicates/${id}`;
      return { pair, ...ComparisonView.parse((await the.they.ana('GET', pair)).body) };
    }),
  );
  const found = compared.find((seen) => [seen.one.id, seen.other.id].includes(personId));
  if (!found) throw new Error('The two are perhaps one, and it is not found yet.');
  return found;
}
