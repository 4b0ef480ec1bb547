import { readTold, type ToRead } from '../../advice/reading/read-told';

const GLOSSARY = { Lyle: 'Lyle County, the hills: Stonefield, Quail Hill and the Flats.' };
const county = (narrative: string, field: string | null, source: ToRead['source'] = 'community-partner') =>
  readTold({
    narrative,
    source,
    receivedOn: '2026-03-10',
    terms: GLOSSARY,
    facts: { ageYears: 45, county: field, coverage: [], pregnant: null, veteran: null, household: [] },
    programs: [
      {
        eligibility: {
          minimumAge: null,
          maximumAge: null,
          counties: ['Alder', 'Brook', 'Lyle'],
          coverage: [],
          requires: [],
          excludes: [],
        },
      },
    ],
  }).people[0].county?.value;

describe('The county is where they live, however the narrative comes to it', () => {
  it.each<readonly [ToRead['source'], field: string | null, narrative: string, county: string]>([
    ['self', 'Alder', 'the form has my old one, i moved from ash mill to pine point (brook county) for good', 'Brook'],
    ['hospital', null, 'Milks at a barn near Ash Mill (Lyle County), lives there too.', 'Lyle'],
    [
      'self',
      'Alder',
      'Been on my cousin’s couch in Ash Mill, Brook County, since June, after I lost my place.',
      'Brook',
    ],
    ['self', null, 'born n raised in brook and still at my mother’s', 'Brook'],
    ['community-partner', null, 'A family of ours, Brook people, is out of food.', 'Brook'],
    ['self', 'Alder', 'You have me in Alder. Since May me and the kids rent in Brook.', 'Brook'],
    [
      'community-partner',
      'Alder',
      'He has moved into his son’s house in Lyle and the Alder place is rented out.',
      'Lyle',
    ],
    ['school', 'Alder', 'She and her mother signed a lease in Stonefield on the 2nd.', 'Lyle'],
    [
      'community-partner',
      'Alder',
      'Lives in Alder and has gone every day since May to a mill in Ash, Brook County.',
      'Alder',
    ],
    ['school', 'Alder', 'He stays after class in Alder; his father in Lyle, he does not live there.', 'Alder'],
  ])('%s, form %s: “%s” → %s', (source, field, narrative, held) => {
    expect(county(narrative, field, source)).toBe(held);
  });
});

describe('A place that was filled in and is said to be no home', () => {
  it.each<readonly [string | undefined, string]>([
    [undefined, 'County in the header is from the old chart. Family moved to Stonebrook, lease signed.'],
    [undefined, 'The address on file is a P.O. box.'],
    ['Brook', 'The address on file is a P.O. box in Alder; she rents in Pine Point, Brook County.'],
    ['Brook', "Chart address is dad's shop in Alder; she lives in Brook County."],
    ['Alder', 'His home address is confirmed.'],
  ])('is %s: %s', (home, narrative) => {
    expect(county(narrative, 'Alder')).toBe(home);
  });
});
