import { createOfflineAdvisor } from '../../advice/offline/offline-advisor';
import { type AdvisorAnswer, RECOMMENDATIONS_MAX } from '../../domain/advice';
import { type Asked, advised, aProgram, aQuestion, notAdvised } from './a-question';

const advisor = createOfflineAdvisor();
const advise = (narrative: string, asked?: Asked): Promise<AdvisorAnswer> => advisor.route(aQuestion(narrative, asked));
const first = async (narrative: string, asked?: Asked) => advised(await advise(narrative, asked))[0];
const because = (advice: AdvisorAnswer, programId: string) =>
  [...advice.recommendations, ...advice.notAdvised].find((entry) => entry.programId === programId)?.because;

const OLD: Asked = { ageYears: 78, coverage: ['Medicare'] };
const withChild = (age: number): Asked => ({ household: [{ relation: 'child', age }] });

describe('The offline advisor hears a need', () => {
  it.each<[string, string, Asked?]>([
    ['Mom of three is out of work since the plant shut down and the fridge is empty most nights.', 'family-pantry'],
    ['Student comes to school hungry on Mondays and hides rolls in his backpack.', 'family-pantry'],
    ['Pt screened positive for food insecurity. Negative for utilities, interpersonal safety.', 'family-pantry'],
    [
      'Patient reports he has been sleeping in his truck since the divorce.',
      'lantern-shelter',
      { household: [{ relation: 'self', age: 50 }] },
    ],
    ["Caller's gas was turned off yesterday. She has been heating with the oven.", 'utility-help'],
    ['Lives alone, two falls this month, no grab bars in bathroom. Cooks and drives.', 'steady-steps', OLD],
    ['She cannot stand long enough to cook and is living on toast.', 'home-delivered-meals', OLD],
    ['Client wants to quit drinking. Down to a pint a day from a fifth.', 'open-road-recovery'],
    ['She is tearful, not sleeping, and feels hopeless since the baby was born.', 'adult-counseling'],
    ['Family received a notice to quit. Court is on the 4th. They have never been behind before.', 'tenant-defense'],
    ['Needs help filing taxes; received a letter from the IRS.', 'tax-help'],
    ["He takes care of his wife with Alzheimer's around the clock and is worn out.", 'caregiver-respite', OLD],
    [
      "Not taking her blood pressure pills because she can't pay for them.",
      'medicine-cabinet',
      { coverage: ['Uninsured'] },
    ],
    ['Army vet, two tours, would like help with his VA claim.', 'veteran-link', { veteran: true }],
    ['I cant get to my chemo. My car died last week and my daughter works.', 'ride-to-care'],
    ["Landlord won't fix the leak; child's asthma has sent them to ED twice.", 'asthma-home-visits', withChild(8)],
    ['Wants to go back to work now that the kids are in school.', 'job-training'],
    ['Recently arrived, speaks very little English and would like classes.', 'english-classes'],
    ['Father starts a night shift and has nobody to watch his two year old.', 'childcare-help', withChild(2)],
    ['His SNAP was cut off in January and the letter went to the old address.', 'benefits-desk'],
    ['Boyfriend choked her on Sunday. She is staying at a motel.', 'safe-passage'],
    ['The family is doubled up with relatives and has been told to leave.', 'harbor-family-shelter', withChild(3)],
    ["Rent is fine. What they can't cover is formula.", 'young-child-nutrition', withChild(0)],
    ['Needs:\n- diapers\n- a crib\n\nDenies:\n- rent problems', 'diaper-bank', withChild(1)],
  ])('in "%s"', async (...[narrative, programId, asked]) => {
    expect(await first(narrative, asked)).toBe(programId);
  });
});

describe('The offline advisor does not take for a need', () => {
  it.each<[string, string, string, Asked?]>([
    ['what is denied', 'She denies any food insecurity. She needs rides to her visits.', 'family-pantry'],
    [
      'what stands in a list of denials',
      'Denies hunger, homelessness, or drug use. Needs tax help.',
      'open-road-recovery',
    ],
    ['what is no longer needed', 'No longer needs diapers. Please help with groceries.', 'diaper-bank', withChild(2)],
    ['what is no concern', 'Food: no concerns. Rent: two months behind.', 'family-pantry'],
    ['what a clinician writes as "no issues"', 'No transportation issues. Behind on rent.', 'ride-to-care'],
    [
      'what was',
      'Previously homeless, now has an apartment and needs groceries.',
      'lantern-shelter',
      { household: [{ relation: 'self', age: 34 }] },
    ],
    ['what was, said first', 'In the past, she needed rent help. Today she asks for English classes.', 'rent-relief'],
    [
      'a stay with family',
      'Staying with her sister. Needs job training.',
      'lantern-shelter',
      { household: [{ relation: 'self', age: 34 }] },
    ],
    ['what somebody has already', 'Already gets help with food from the church. Needs tax help.', 'family-pantry'],
    ['what somebody else has', 'Her neighbor goes to the food pantry. She asks about the light bill.', 'family-pantry'],
    ['what is declined', 'Does not want counseling. Would accept rides to her appointments.', 'adult-counseling'],
    ['another kind of therapy', 'Physical therapy twice a week; needs a ride to get there.', 'adult-counseling'],
  ])('%s', async (...[_sentence, narrative, programId, asked]) => {
    const advice = await advise(narrative, asked);
    expect(advice.recommendations.length).toBeGreaterThan(0);
    expect(advised(advice)).not.toContain(programId);
  });

  it('what is denied, and says which words deny it', async () => {
    const advice = await advise('She denies any food insecurity. She needs rides to her visits.');
    expect(because(advice, 'family-pantry')).toBe(
      'The narrative says that this is not so: “She denies any food insecurity”.',
    );
  });
});

describe('The offline advisor still hears a need', () => {
  it.each<[string, string, string, Asked?]>([
    ['that is a lack', 'No food at home.', 'family-pantry'],
    ['that is a thing not had', "They don't have any diapers.", 'diaper-bank', withChild(1)],
    ['after another one was denied', 'Does not need rent help but she needs groceries.', 'family-pantry'],
    [
      'that was denied before and is told later',
      'At first denied hunger. Later she said there is nothing to eat.',
      'family-pantry',
    ],
    [
      'when a stay with family ends',
      'Staying with her sister is not possible any more.',
      'lantern-shelter',
      { household: [{ relation: 'self', age: 34 }] },
    ],
    [
      'of which only the worst is denied',
      'Feels down most days and cries at work. Denies thoughts of suicide.',
      'adult-counseling',
    ],
    ['in capitals', 'PATIENT HAS NO FOOD AT HOME. PLEASE ASSIST.', 'family-pantry'],
    ['with typographic quotes', 'She can’t afford groceries.', 'family-pantry'],
    ['around redacted names', '█████ ██████ says █████’s food runs out on Friday.', 'family-pantry'],
  ])('%s', async (...[_sentence, narrative, programId, asked]) => {
    expect(await first(narrative, asked)).toBe(programId);
  });
});

describe('With several needs the offline advisor', () => {
  it('puts first what is asked for first', async () => {
    const both = 'The food runs out on Friday and she is behind on rent.';
    expect(await first(`${both} She asked for help with groceries first.`)).toBe('family-pantry');
    expect(await first(`${both} Her main concern is the rent.`)).toBe('rent-relief');
  });

  it('answers each once before it offers alternatives', async () => {
    const pantries = ['north', 'south', 'east'].map((id) => aProgram(id, { serviceTypes: ['food pantry'] }));
    const programs = [...pantries, aProgram('taxes', { serviceTypes: ['tax preparation'] })];
    const advice = await advise('No food at home at all; wants groceries. Needs tax help.', { programs });
    expect(advised(advice).slice(0, 2)).toContain('taxes');
  });

  it('names safety among the first, whatever else is asked for', async () => {
    const advice = await advise('Needs groceries and diapers. Her husband hits her.', withChild(1));
    expect(advised(advice).slice(0, 2)).toContain('safe-passage');
  });

  it('puts forward a limited number', async () => {
    const programs = Array.from({ length: 30 }, (_, place) =>
      aProgram(`program-${place}`, { serviceTypes: [['food pantry', 'rent assistance', 'tax help'][place % 3] ?? ''] }),
    );
    const advice = await advise('Needs groceries, help with rent and tax help.', { programs });
    expect(advice.recommendations.length).toBeGreaterThan(1);
    expect(advice.recommendations.length).toBeLessThanOrEqual(RECOMMENDATIONS_MAX);
    expect(advice.notAdvised.length).toBeLessThanOrEqual(8);
  });
});

describe('Between near twins the offline advisor', () => {
  it.each([
    ['Brandt', 'family-pantry', 'lowell-community-pantry'],
    ['Lowell', 'lowell-community-pantry', 'family-pantry'],
  ])('goes by the county: %s', async (county, here, there) => {
    const advice = await advise('There is no food in the house.', { county });
    expect(advised(advice)).toEqual([here]);
    expect(because(advice, there)).toMatch(/it asks “lives in .+”, and the referral tells “.+”/);
  });

  it.each([
    [12, 'youth-counseling', 'adult-counseling'],
    [41, 'adult-counseling', 'youth-counseling'],
  ])('goes by the age: %d', async (ageYears, fitting, other) => {
    const advice = await advise('Depressed since the funeral, needs counseling.', { ageYears });
    expect(advised(advice)).toEqual([fitting]);
    expect(notAdvised(advice)).toContain(other);
  });

  it('puts the open one before the one with a waiting list, and the shorter list before the longer', async () => {
    const pantry = (id: string, capacity: { status: 'open' | 'waitlist'; waitDays: number | null }) =>
      aProgram(id, { serviceTypes: ['food pantry'], capacity });
    const programs = [
      pantry('a-long', { status: 'waitlist', waitDays: 30 }),
      pantry('b-short', { status: 'waitlist', waitDays: 3 }),
      pantry('c-open', { status: 'open', waitDays: null }),
    ];
    expect(advised(await advise('Needs groceries.', { programs }))).toEqual(['c-open', 'b-short', 'a-long']);
  });

  it('goes by the words of their descriptions when nothing else tells them apart', async () => {
    const ride = (id: string, description: string) => aProgram(id, { serviceTypes: ['transportation'], description });
    const programs = [
      ride('a-school', 'Buses to school and sports.'),
      ride('b-dialysis', 'Cars to dialysis and chemotherapy.'),
    ];
    expect(await first('Needs a ride to dialysis.', { programs })).toBe('b-dialysis');
  });
});

describe('The rules stand above the offline advisor', () => {
  it('never advises a closed program, and says that it is closed', async () => {
    const advice = await advise('Out of propane, no heat. Needs help with heating oil.');
    expect(advised(advice)).not.toContain('winter-heating-fund');
    expect(because(advice, 'winter-heating-fund')).toBe(
      'It is there for help with utility bills, but it is closed to new referrals.',
    );
  });

  it('may advise a program whose rules are not known to be met, with what to ask', async () => {
    const advice = await advise('There is no food in the house.', { county: null });
    expect(advice.outcome).toBe('needs-information');
    expect([...advised(advice)].sort()).toEqual(['family-pantry', 'lowell-community-pantry']);
    expect(advice.recommendations[0]?.toAsk).toEqual(['In which county does the person live?']);
    expect(advice.missingFacts).toEqual(['In which county does the person live?']);
  });

  it('takes for told what only the narrative tells', async () => {
    const advice = await advise('Received an eviction notice, the hearing is on Monday.');
    expect(advice.outcome).toBe('route');
    expect(advice.recommendations[0]?.programId).toBe('tenant-defense');
    expect(advice.recommendations[0]?.toAsk).toEqual([]);
  });

  it('does not advise what the narrative itself excludes', async () => {
    const programs = [aProgram('fund', { serviceTypes: ['rent assistance'] }, { excludes: ['voucher'] })];
    const asked = { programs, terms: { voucher: 'has a housing voucher' } };
    expect(await first('Behind on rent.', asked)).toBe('fund');
    const advice = await advise('Behind on rent. She has a housing voucher.', asked);
    expect(advised(advice)).toEqual([]);
    expect(because(advice, 'fund')).toBe(
      'It is there for help with rent, but it asks “not: has a housing voucher”, and the referral tells “voucher: yes”.',
    );
  });
});

describe('The offline advisor says honestly', () => {
  it('that nothing fits', async () => {
    const advice = await advise('Looking for a dentist, the tooth has been hurting for days.');
    expect(advice).toMatchObject({ outcome: 'no-match', recommendations: [] });
  });

  it.each(['Follow up call in two weeks.', '', '   \n', 'ワクチン', '█████ ████', 'No needs identified at this time.'])(
    'that it does not know what is needed: "%s"',
    async (narrative) => {
      const advice = await advise(narrative);
      expect(advice).toMatchObject({ outcome: 'needs-information', recommendations: [] });
      expect(advice.missingFacts).toEqual(['What does the person need help with?']);
    },
  );

  it('nothing about programs when there are none', async () => {
    expect(await advise('There is no food in the house.', { programs: [] })).toMatchObject({ outcome: 'no-match' });
  });

  it('why it puts a program forward, in one sentence', async () => {
    const advice = await advise('There is no food in the house.');
    expect(because(advice, 'family-pantry')).toBe(
      'Food pantry for the need “food at home”: every rule that we can check is met, and it takes new people now.',
    );
  });
});

describe('The offline advisor reads other directories', () => {
  it('by the words of their own services, where its lexicon knows no such need', async () => {
    const programs = [aProgram('hives', { name: 'Bee Keeping Circle', serviceTypes: ['beekeeping lessons'] })];
    const advice = await advise('He would like beekeeping lessons on Saturdays.', { programs });
    expect(advised(advice)).toEqual(['hives']);
    expect(advice.recommendations[0]?.evidence[0].quote).toBe('He would like beekeeping lessons on Saturdays');
  });

  it('whose kinds of service are codes', async () => {
    const programs = [
      aProgram('P01', { serviceTypes: ['rental_assistance'] }),
      aProgram('P02', { serviceTypes: ['food_assistance'] }),
    ];
    expect(await first('Landlord taped a 14-day notice on the door.', { programs })).toBe('P01');
  });

  it('not by what a program says that it does not do', async () => {
    const programs = [aProgram('navigators', { serviceTypes: ['advice line'], description: 'We do not pay rent.' })];
    expect(await first('Behind on rent.', { programs })).toBeUndefined();
  });

  it('by their descriptions, when no program is there for the need', async () => {
    const programs = [
      aProgram('center', { serviceTypes: ['community center'], description: 'Meals, games and tax help.' }),
    ];
    expect(await first('Needs tax help.', { programs })).toBe('center');
  });
});

describe('The same question gets the same answer from the offline advisor', () => {
  const narrative = 'The food runs out on Friday, she is behind on rent and needs diapers and a crib.';

  it('again and again', async () => {
    expect(await advise(narrative, withChild(1))).toEqual(
      await createOfflineAdvisor().route(aQuestion(narrative, withChild(1))),
    );
  });

  it('in whatever order the directory stands', async () => {
    const { programs, ...rest } = aQuestion(narrative, withChild(1));
    const turned = await advisor.route({ ...rest, programs: programs.toReversed() });
    expect(advised(turned)).toEqual(advised(await advise(narrative, withChild(1))));
  });

  it('under one version', () => {
    expect(advisor.version).toEqual({
      advisor: 'offline',
      model: 'needs-lexicon-9',
      promptVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });
});
