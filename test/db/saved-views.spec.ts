import { randomUUID } from 'node:crypto';
import { type Asker, openTwoTeams, type TwoTeams } from '../support/two-teams';

let the: TwoTeams;
beforeAll(async () => {
  the = await openTwoTeams();
}, 60_000);
afterAll(() => the?.close(), 30_000);

const PATH = '/api/v1/saved-views';
const aView = (facts: object = {}) => ({
  ...{ id: randomUUID(), name: `Urgent ${randomUUID()}`, query: 'sort=due&urgency=urgent', isDefault: false },
  ...facts,
});
const save = (view: object, who: Asker = 'coordinator') => the.asks(who)('POST', PATH, view);
const remove = (id: string, who: Asker = 'coordinator') => the.asks(who)('DELETE', `${PATH}/${id}`);
const views = async (who: Asker = 'coordinator'): Promise<readonly ReturnType<typeof aView>[]> =>
  (await the.asks(who)('GET', PATH)).body.items;

describe('A saved view', () => {
  it('is its owner’s own: nobody else sees, changes or removes it', async () => {
    const view = aView();
    expect((await save(view)).body).toEqual(view);
    expect(await views()).toContainEqual(view);
    expect(await views('supervisor')).toEqual([]);
    const { status, body } = await save({ ...view, name: 'Mine now' }, 'supervisor');
    expect([status, body.code]).toEqual([404, 'saved-view-unknown']);
    expect((await remove(view.id, 'supervisor')).status).toBe(204);
    expect(await views()).toContainEqual(view);
  });

  it('is renamed under its id, and saved once however often it is sent', async () => {
    const view = aView();
    await Promise.all([save(view), save(view), save(view)]);
    await save({ ...view, name: 'Called otherwise' });
    expect((await views()).filter(({ id }) => id === view.id)).toEqual([{ ...view, name: 'Called otherwise' }]);
  });

  it('is removed, and removing it again does no harm', async () => {
    const view = aView();
    await save(view);
    expect([(await remove(view.id)).status, (await remove(view.id)).status]).toEqual([204, 204]);
    expect((await views()).map(({ id }) => id)).not.toContain(view.id);
  });

  it('has a name that no other of its owner has, in whatever case', async () => {
    const view = aView({ name: 'Late' });
    await save(view);
    const { status, body } = await save(aView({ name: 'LATE' }));
    expect([status, body.code]).toEqual([409, 'saved-view-named']);
    expect((await save(aView({ name: 'LATE' }), 'auditor')).status).toBe(200);
  });

  it('opens first instead of the one that did, and at most one does', async () => {
    const [one, other] = [aView({ isDefault: true }), aView({ isDefault: true })];
    await save(one);
    await save(other);
    expect((await views()).filter(({ isDefault }) => isDefault)).toEqual([other]);
    await save({ ...other, isDefault: false });
    expect((await views()).filter(({ isDefault }) => isDefault)).toEqual([]);
  });

  it('is one of at most 30, also when many are saved at once', async () => {
    const sent = await Promise.all(Array.from({ length: 32 }, () => save(aView(), 'supervisor')));
    expect(sent.filter(({ status }) => status === 200).length).toBe(30);
    expect(sent.flatMap(({ body }) => body.code ?? [])).toEqual(['saved-views-limit', 'saved-views-limit']);
    const [kept] = await views('supervisor');
    expect((await save({ ...kept, name: 'Renamed at the limit' }, 'supervisor')).status).toBe(200);
  });

  it.each([
    ['filters that there are not', { query: 'colour=red' }],
    ['a filter twice', { query: 'sort=due&sort=moved' }],
    ['a value that there is not', { query: 'status=lost' }],
    ['a name of spaces', { name: '  ' }],
    ['a name of 61 characters', { name: 'x'.repeat(61) }],
    ['no id', { id: 'mine' }],
  ])('holds what a link can say, and nothing else: %s', async (_what, facts) => {
    expect((await save(aView(facts))).body.code).toBe('request-invalid');
  });
});
