import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { holdsSpanish } from '../../domain/in-spanish';
import { aQuestion } from './a-question';

describe('A narrative in Spanish', () => {
  it.each([
    'Se nos acaba la comida antes de fin de mes. Tengo dos hijos y no tenemos para comprar despensa.',
    'El dueño me dio un papel de desalojo y debo dos meses de renta.',
    'Busco trabajo y un curso para aprender un oficio.',
    'Mi mama no puede caminar sola y necesito quien la cuide en el dia.',
    "I'm a single mom y trabajo en un hotel de 7 a 4. Mi niño is 8 y sale de la escuela a las 2:45. I need somebody que me lo cuide.",
  ])('is told from English, also where it is so in part: %s', (narrative) => {
    expect(holdsSpanish(narrative)).toBe(true);
  });

  it.each([
    'Maria de la Cruz needs rides to the clinic on El Camino Real.',
    '72F COPD, lives w/ dtr, needs PT and a walker.',
    'Mother speaks Spanish only. She said "no tengo nada" about food, and asks for the pantry in Los Altos.',
    'Needs food.',
  ])('is not taken for one by a name or a phrase: %s', (narrative) => {
    expect(holdsSpanish(narrative)).toBe(false);
  });

  it('is said to be unread where the advisor understood nothing in it, and not to say nothing', async () => {
    const advisor = createOfflineAdvisor();
    const unread = await advisor.route(aQuestion('Con permiso, la prima de mi tía anduvo por aquí y ya se fue.'));
    expect(unread).toMatchObject({ outcome: 'needs-information', recommendations: [] });
    expect(unread.missingFacts).toEqual([
      expect.stringContaining('It is in Spanish, and the offline advisor understood nothing of it'),
    ]);
    const vague = await advisor.route(aQuestion('Please call her back.'));
    expect(vague.missingFacts.join()).not.toContain('Spanish');
  });
});
