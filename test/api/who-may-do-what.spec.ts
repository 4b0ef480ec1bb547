import { expectations, SERVED } from '../support/route-tables';

describe('docs/who-may-do-what.md', () => {
  it('has a line for every route, and none for a route that there is not', () => {
    expect(
      expectations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(SERVED.map(({ name }) => name).sort());
  });

  it('says of each what comes of it for everybody', () => {
    const WORDS = /^(yes|whole|process|own|all|no|unknown|sign in)(, (yes|whole|process|no|unknown))?$/;
    for (const { name, byWhom } of expectations())
      for (const [who, cell] of Object.entries(byWhom))
        expect([name, who, cell]).toEqual([name, who, expect.stringMatching(WORDS)]);
  });
});
