import {
  anAnswer,
  answers,
  aRecommendation,
  fails,
  idOf,
  type ModelServer,
  openModelServer,
} from '../support/model-server';
import { type Desk, openDesk } from './support/desk';

let server: ModelServer;
let the: Desk;
beforeAll(async () => {
  server = await openModelServer();
  const { apiKey, baseUrl, model } = server.settings();
  the = await openDesk({ OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model });
}, 180_000);
afterAll(async () => {
  await the?.close();
  await server?.close();
}, 60_000);

const STOOD_IN = 'No advice came from the model: its account has nothing left. The offline advisor advises instead.';

describe('A coordinator whose house asks a model', () => {
  it('reads what it advised, and who it was', async () => {
    server.world.behaves = answers((heard) =>
      anAnswer({
        recommendations: [
          aRecommendation(idOf(heard, 'Family Pantry'), {
            because: 'Groceries are what is asked for first.',
            quotes: ['the food runs out on Friday'],
          }),
        ],
      }),
    );
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.reads(/by the OpenAI advisor · a-model/);
    await ana.reads('Groceries are what is asked for first.');
    expect(await ana.page.getByText('The offline advisor advises instead.').count()).toBe(0);
    await ana.leave();
  }, 90_000);

  it('reads that it gave no advice, why, and who advises instead; and decides all the same', async () => {
    server.world.behaves = fails(429, { code: 'insufficient_quota' });
    const id = await the.forAna();
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.reads(STOOD_IN);
    await ana.reads(/by the offline advisor/);
    const { advice } = await the.they.see(id);
    expect(advice).toMatchObject({ advisor: 'offline', stoodInFor: 'openai', stoodInBecause: 'quota-used-up' });
    await ana.page.getByRole('radio', { name: advice?.recommendations[0]?.programName ?? '' }).check({ force: true });
    await ana.clicks('Confirm pathway');
    await ana.reads('Decided.');
    await the.they.reaches(id, 'contacting');
    await ana.leave();
  }, 90_000);
});
