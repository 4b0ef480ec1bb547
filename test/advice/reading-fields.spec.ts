import { readTold, type ToRead } from '../../advice/reading/read-told';
import type { FieldFacts, ToldOf } from '../../domain/told';

/** An agency with its own names: some coverage is called as nobody else calls it. */
const directory = (coverage: readonly string[]): ToRead['programs'] => [
  {
    eligibility: {
      minimumAge: null,
      maximumAge: null,
      counties: ['Alder', 'Brook County', 'Lyle'],
      coverage,
      requires: [],
      excludes: [],
    },
  },
];
const PLAIN = directory(['Medicaid', 'Medicare', 'Private', 'VA', 'CHIP', 'Emergency Medicaid', 'Uninsured']);
const OWN_NAMES = directory(['Medi-plan', 'Medicare', 'Employer plan', 'No coverage']);
const FIELDS: FieldFacts = {
  ageYears: 45,
  county: null,
  coverage: [],
  pregnant: null,
  veteran: null,
  household: [],
};

const held = (
  narrative: string,
  fields: Partial<FieldFacts>,
  source: ToRead['source'],
  programs: ToRead['programs'] = PLAIN,
): ToldOf =>
  readTold({ narrative, source, receivedOn: '2026-03-10', facts: { ...FIELDS, ...fields }, terms: {}, programs })
    .people[0];

/** Where nobody can know, nothing is held. */
const UNKNOWN = null;

type Row<Value> = readonly [source: ToRead['source'], field: Value | null, narrative: string, held: Value | null];

describe('An age is held as the form says it, unless the narrative is later or mends it', () => {
  it.each<Row<number>>([
    ['self', 59, 'I turned 60 on the 3rd so I should count for the senior meals now.', 60],
    ['school', 4, 'He had his 5th birthday Saturday so he is too old for the toddler room.', 5],
    ['primary-care', 17, 'Became an adult last week (18 on 3/4).', 18],
    ['self', 64, 'I just had a birthday and im 65 now', 65],
    ['community-partner', 54, 'He’d be 55 now; the card we copied was last year’s.', 55],
    ['hospital', 47, 'Age transposed on face sheet, pt is 74.', 74],
    ['self', 35, 'I wrote 35 by mistake, I am 53.', 53],
    ['community-partner', 36, 'Correction: she’s 63, not 36.', 63],
    ['hospital', null, 'DOB: 9/14/61. Lives alone.', 64],
    ['self', null, 'I was born March 1, 1961 and I am on my own', 65],
    ['primary-care', null, 'DOB 1980-06-15.', 45],
    ['self', null, 'i am seventy years old and tired', 70],
    ['hospital', null, 'Baby is 5 weeks old, failure to thrive, needs home nurse.', 0],
    ['primary-care', null, '9 month old male here for WCC, needs early intervention.', 0],
    ['school', null, 'Liam, age six, needs glasses.', 6],
    ['school', null, 'The student is nine and new to the school.', 9],
    ['self', 45, 'I have been smoking since I was 14.', 45],
    ['self', 33, 'My mother is 81 and lives with me.', 33],
    ['hospital', 66, 'Husband, 71, is caregiver.', 66],
    ['self', 40, 'I need a ride for my 12 year old', 40],
    ['self', 58, 'I will be 59 in June.', 58],
    ['hospital', 65, 'Turns 65 on 4/2, not yet Medicare age.', 64],
    ['school', 16, 'She’ll turn 16 in June, the form is a little ahead.', 15],
    ['community-partner', 50, 'He looks 70 but isn’t.', 50],
    ['self', 62, 'They told me you have to be 65 for that.', 62],
    ['hospital', 81, '81F, dtr (55) at bedside.', 81],
    ['self', 44, 'I am 46.', null],
    ['community-partner', null, 'She’s in her eighties.', null],
    ['self', null, 'im about 50 i think', null],
    ['school', 10, 'Ten-year-old with an eleven-year-old brother.', 10],
    ['hospital', 20, 'Aged out of foster care at 18.', 20],
    ['self', 61, 'My birthday was Feb 20 and now I’m 62.', 62],
    ['primary-care', 3, 'Child turned 4 yesterday.', 4],
    ['community-partner', 83, 'She told me she was 84 last Tuesday, we sang.', 84],
    ['community-partner', 19, 'Kid’s nineteen, no family.', 19],
    ['primary-care', 66, 'Pt’s birthday was 2/11 - 67.', 67],
    ['hospital', 89, 'Just celebrated 90 w/ family on the unit.', 90],
    ['self', 18, 'I’m still 17 until April, my mom put 18.', 17],
    ['self', 58, 'my dad died when he was 58 and im scared', 58],
    ['self', 28, 'My little one had her third birthday last week.', 28],
  ])('%s, form %s: “%s” → %s', (source, ageYears, narrative, age) => {
    expect(held(narrative, { ageYears }, source).age?.value ?? UNKNOWN).toBe(age);
  });
});

describe('A county is where the person lives now, and not where they work, are treated or visit', () => {
  it.each<Row<string>>([
    ['self', 'Alder', 'I moved to Lyle last month.', 'Lyle'],
    ['self', 'Alder', 'We left Alder for good at Christmas and have our own place in Lyle.', 'Lyle'],
    ['hospital', 'Alder', 'Pt has relocated, now lives w/ son in Lyle permanently.', 'Lyle'],
    [
      'community-partner',
      'Alder',
      'He’s been living in his truck in Lyle since the fall and says he is staying.',
      'Lyle',
    ],
    ['school', 'Alder', 'The family’s new home is in Lyle County, enrollment papers attached.', 'Lyle'],
    ['community-partner', 'Alder', 'They bought the old Fisk place in Brook and moved in February.', 'Brook County'],
    ['self', 'Alder', 'I’m staying with my cousin in Lyle until the roof is fixed.', 'Alder'],
    ['self', 'Alder', 'I work in Lyle but live in Alder.', 'Alder'],
    ['hospital', 'Alder', 'Admitted from Lyle ED.', 'Alder'],
    ['self', 'Alder', 'I used to live in Lyle.', 'Alder'],
    ['self', 'Alder', 'My mail goes to my sister’s in Lyle but I live in Alder.', 'Alder'],
    ['school', 'Alder', 'She spends weekends with her dad in Lyle.', 'Alder'],
    ['self', 'Alder', 'Can you send someone from Lyle?', 'Alder'],
    ['hospital', null, 'From Grandin in Brook County.', 'Brook County'],
    ['community-partner', null, 'He lives out by the quarry, that’s in Brook.', 'Brook County'],
    ['school', null, 'Home is in Lyle.', 'Lyle'],
    ['self', null, 'My sister lives in Lyle.', null],
    ['self', null, 'I’m homeless in Lyle, I sleep behind the library.', 'Lyle'],
    ['self', 'Alder', 'I dont live in Alder any more, im in Lyle', 'Lyle'],
    ['primary-care', 'Alder', 'Please correct county to Lyle.', 'Lyle'],
    ['self', 'Alder', 'I been at my sons in Lyle since November and I aint going back.', 'Lyle'],
    ['self', 'Alder', 'The shelter in Lyle took me for two nights but I’m back home in Alder.', 'Alder'],
    ['school', 'Alder', 'Transferred in from Alder; she and her mother live in Lyle with an aunt.', 'Lyle'],
    ['self', 'Alder', 'My lease in Alder ended and now I rent in Lyle.', 'Lyle'],
    ['self', 'Alder', 'I am looking for a place in Lyle.', 'Alder'],
    ['community-partner', 'Alder', 'Since the fire he makes his home in Lyle, with his brother.', 'Lyle'],
    ['hospital', 'Alder', 'Pt states moved to Lyle 2 mo ago; utility bill in chart.', 'Lyle'],
    ['self', 'Alder', 'I live with my daughter in Lyle these days, the Alder house is sold.', 'Lyle'],
    ['primary-care', 'Alder', 'Address updated today to Lyle.', 'Lyle'],
    ['self', 'Alder', 'my new apartment is in Lyle, I got the keys on the first', 'Lyle'],
    [
      'self',
      'Alder',
      'Me and the kids left him and we are at the shelter in Lyle, and we are staying in Lyle.',
      'Lyle',
    ],
    ['hospital', 'Alder', 'Tx from Lyle Memorial. Home: own apt.', 'Alder'],
    ['self', 'Alder', 'I’m down in Lyle this week helping my mom.', 'Alder'],
    ['self', 'Alder', 'I rent a storage unit in Lyle.', 'Alder'],
    ['self', 'Alder', 'I was in Lyle jail till Friday, now I’m home.', 'Alder'],
    ['self', 'Alder', 'Theres no doctor in Alder so I drive to Lyle.', 'Alder'],
    ['community-partner', 'Alder', 'He hopes to get into the senior apartments in Lyle when one opens.', 'Alder'],
    ['school', 'Alder', 'His father is in Lyle; he sees him every other weekend.', 'Alder'],
    ['primary-care', 'Alder', 'Brother in Lyle can help with rides.', 'Alder'],
    ['hospital', 'Alder', 'Found down in Lyle at work site.', 'Alder'],
    ['self', 'Alder', 'My old address in Lyle might come up, ignore it.', 'Alder'],
    ['hospital', 'Alder', 'Not clear if he still lives in Alder or went to his sister’s in Lyle.', null],
    ['community-partner', null, 'He lives in Tiller, which is in Brook.', 'Brook County'],
    ['school', null, 'The family rents a trailer in Lyle.', 'Lyle'],
    ['community-partner', null, 'She lives by herself out past the dam in Lyle.', 'Lyle'],
    ['hospital', null, 'Works in Lyle.', null],
    ['self', null, 'I’d like a place in Lyle.', null],
    ['self', 'Alder', 'you got me in Alder but I been in Lyle a year', 'Lyle'],
    ['hospital', 'Alder', 'Pt lives in Lyle not Alder per wife.', 'Lyle'],
    ['self', 'Alder', 'my landlord sold the place so we had to go, we ended up in Lyle', 'Lyle'],
  ])('%s, form %s: “%s” → %s', (source, county, narrative, home) => {
    expect(held(narrative, { county }, source).county?.value ?? UNKNOWN).toBe(home);
  });
});

describe('Coverage is what the person has now', () => {
  it.each<Row<readonly string[]>>([
    ['hospital', ['Medicaid'], 'Pt’s Medicaid termed 1/31, no active coverage per Emdeon. Needs meds.', ['Uninsured']],
    ['self', ['Medicaid'], 'they took my medicaid away in january cuz i didnt send the papers back', ['Uninsured']],
    ['self', ['Medicaid'], 'my medicade ran out feb 28 and nobody told me', ['Uninsured']],
    ['school', ['Medicaid'], 'Mom says the Medicaid was shut off in February for both of them.', ['Uninsured']],
    [
      'primary-care',
      ['Private'],
      'Pt was laid off in January and her Aetna ended with the job. No replacement yet.',
      ['Uninsured'],
    ],
    ['self', ['Private'], 'My husband took me off his insurance when he filed for divorce.', ['Uninsured']],
    ['community-partner', ['Private'], 'His coverage through the foundry stopped when they let him go.', ['Uninsured']],
    ['hospital', ['Private'], 'COBRA lapsed 2/1 for nonpayment.', ['Uninsured']],
    ['hospital', ['Uninsured'], 'Medicaid went active 3/1 per portal. D/c home.', ['Medicaid']],
    ['school', ['Uninsured'], 'Mom called to say he is on CHIP as of March 1.', ['CHIP']],
    ['self', ['Uninsured'], 'I started a new job in Febuary and I have their insurance now.', ['Private']],
    ['hospital', ['Uninsured'], 'Covered under spouse’s BCBS since 1/1, registration never updated.', ['Private']],
    ['self', ['Uninsured'], 'I been on medicare since i got disability in november', ['Medicare']],
    ['self', ['Medicaid'], 'I’m off Medicaid now, my new job has insurance and it started Monday.', ['Private']],
    [
      'primary-care',
      ['Medicare'],
      'She also qualifies and was approved for Medicaid on 2/20, so she has both.',
      ['Medicaid', 'Medicare'],
    ],
    ['self', ['Medicare', 'Medicaid'], 'The state stopped my Medicaid, all I have left is the Medicare.', ['Medicare']],
    ['self', ['Medicaid'], 'I applied for medicare but they said i have to wait till im 65', ['Medicaid']],
    ['hospital', ['Uninsured'], 'MCD app pending, filed by financial counselor 3/4.', ['Uninsured']],
    ['community-partner', ['Uninsured'], 'She was denied Medicaid again last week.', ['Uninsured']],
    ['self', ['Private'], 'My mother has Medicaid and they found her a ride, can you do that for me?', ['Private']],
    ['hospital', ['Medicaid'], 'Coverage verified active. Needs DME.', ['Medicaid']],
    [
      'community-partner',
      ['Private'],
      'His insurance is good, that is not the trouble; the trouble is the stairs.',
      ['Private'],
    ],
    ['primary-care', ['Medicaid'], 'Dentist doesn’t take Medicaid, need one who does.', ['Medicaid']],
    ['school', ['Medicaid'], 'Dad’s insurance was cancelled; the boy has his own Medicaid.', ['Medicaid']],
    ['self', ['Medicaid'], 'I’m not sure if I still have Medicaid, I got a letter I can’t read.', null],
    ['self', null, 'aint got no insurance', ['Uninsured']],
    ['hospital', null, 'Uninsured, charity care app given.', ['Uninsured']],
    ['hospital', null, 'Payer MCD HMO. Needs a PCP.', ['Medicaid']],
    ['self', null, 'we have blue cross thru my husbands work', ['Private']],
    ['self', null, 'I need help figuring out insurance.', null],
    ['school', null, 'Student is covered by Medicaid.', ['Medicaid']],
    ['self', ['Uninsured'], 'I put none but thats wrong, my job gives me insurance.', ['Private']],
    ['hospital', ['Medicaid'], 'Medicaid listed is her daughter’s. Pt herself has no coverage.', ['Uninsured']],
    ['self', ['Uninsured'], 'Still no insurance, still hurting.', ['Uninsured']],
    ['community-partner', ['Medicare'], 'She has her Medicare and a little supplement.', ['Medicare']],
    ['hospital', ['Medicaid'], 'Medicaid reinstated 3/1 after lapse in Feb.', ['Medicaid']],
    [
      'self',
      ['Medicaid'],
      'My Medicaid stopped when I had the baby six weeks... actually 60 days ago. Nothing since.',
      ['Uninsured'],
    ],
    ['primary-care', ['Private'], 'Switched from her employer’s plan to Medicaid last month.', ['Medicaid']],
    ['self', ['Private'], 'The insurance you have for me is old. I have Medicaid now.', ['Medicaid']],
    [
      'hospital',
      ['Private'],
      'Ins card presented was expired; Cigna says termed 12/31. No other coverage.',
      ['Uninsured'],
    ],
    ['hospital', ['Medicaid'], 'Medicaid is emergency-only d/t status, does not cover f/u.', ['Emergency Medicaid']],
    ['self', ['Private'], 'I kept the insurance on COBRA after the layoff, it costs me 700.', ['Private']],
    ['school', ['Medicaid'], 'Family went over income, so he was moved from Medicaid to CHIP in January.', ['CHIP']],
    ['self', ['CHIP'], 'I turned 19 and CHIP dropped me.', ['Uninsured']],
    ['hospital', ['Private'], 'Converted from spouse’s commercial to Medicare 3/1.', ['Medicare']],
    ['self', ['Uninsured'], 'Insurance starts May 1 with the new job.', ['Uninsured']],
    ['primary-care', ['Medicaid'], 'Her husband has nothing since the layoff. She needs counseling.', ['Medicaid']],
    ['self', ['Medicaid'], 'I thought they dropped my Medicaid but I called and its still on.', ['Medicaid']],
    [
      'self',
      ['Private'],
      'That insurance was my ex husbands and I come off it with the divorce in January.',
      ['Uninsured'],
    ],
    [
      'primary-care',
      ['Medicare'],
      'Not on Medicare yet: he is 64 and under his wife’s group plan. Clerk error.',
      ['Private'],
    ],
    ['self', ['Medicaid'], 'You have Medicaid down. It’s Medicare I have. People mix them up.', ['Medicare']],
    [
      'hospital',
      ['Medicaid'],
      '62F DM2, wound care. MCD on face sheet no longer valid (termed 12/31 per MMIS). FC to meet w/ pt re: marketplace. Needs HH, supplies, transport.',
      ['Uninsured'],
    ],
    [
      'self',
      ['Private'],
      'The insurance I put is from Walmart and I don’t work there since Christmas. I have a bad tooth.',
      ['Uninsured'],
    ],
    [
      'primary-care',
      ['Private'],
      'From: billing To: referrals. Anthem termed 1/31. Medicaid primary eff 2/1. Please update your referral.',
      ['Medicaid'],
    ],
    [
      'hospital',
      ['Medicare', 'Medicaid'],
      'QMB ended 2/28, Medicaid no longer active. Medicare A/B only.',
      ['Medicare'],
    ],
    ['self', ['Medicaid'], 'My neighbor lost her Medicaid and it scared me but mine is alright.', ['Medicaid']],
    [
      'hospital',
      ['Medicare'],
      'Pt asks if he should drop Medicare for his wife’s plan. No change at present.',
      ['Medicare'],
    ],
    ['self', ['Uninsured'], 'My job offers insurance but it’s 400 a month so I go without.', ['Uninsured']],
    [
      'self',
      ['Medicaid'],
      'I got a good job now so no more Medicaid, and theirs doesn’t start till June.',
      ['Uninsured'],
    ],
    [
      'community-partner',
      ['Medicaid'],
      'Her Medicaid was stopped at the end of January over a missing pay stub, and she has been paying cash at the clinic.',
      ['Uninsured'],
    ],
    ['hospital', null, 'Ins: UHC thru husb’s employer. Needs PT.', ['Private']],
    [
      'community-partner',
      null,
      'Mrs. Lund, with nothing but her Medicare and her hens, would like a visitor.',
      ['Medicare'],
    ],
    ['self', null, 'No insurance, no car, no luck.', ['Uninsured']],
    ['primary-care', null, 'Pt is cash pay, no third party coverage.', ['Uninsured']],
    ['self', null, 'I’m a veteran and the VA takes care of my doctoring, I got no other insurance.', ['VA']],
    ['self', ['Medicaid'], 'I sent the renewal in but nobody will tell me if I’m still on Medicaid.', null],
    ['hospital', ['Private'], 'Card shows Aetna. Pt thinks it might have ended with the job, HR not reached.', null],
    ['self', ['Private'], 'I dont have the Cigna any more since I was let go. They put me on Medicaid.', ['Medicaid']],
    ['hospital', ['Medicaid'], 'Now also Medicare as of 3/1 (ESRD).', ['Medicaid', 'Medicare']],
    ['primary-care', ['Medicaid'], 'MCO changed from Molina to Centene, still Medicaid.', ['Medicaid']],
  ])('%s, form %s: “%s” → %s', (source, field, narrative, coverage) => {
    const told = held(narrative, { coverage: field ?? [] }, source).coverage?.value.toSorted();
    expect(told ?? UNKNOWN).toEqual(coverage);
  });

  it.each<Row<readonly string[]>>([
    [
      'self',
      ['Medi-plan'],
      'Medi-plan dropped me Feb 1 because I missed the interview, so right now I pay out of my pocket for everything.',
      ['No coverage'],
    ],
    [
      'hospital',
      ['Medi-plan'],
      'Reg lists Medi-plan; verified w/ state, closed 1/31, failure to recertify.',
      ['No coverage'],
    ],
    ['primary-care', ['No coverage'], 'Update: Medi-plan granted 3/4, retro to 2/1, ID on file.', ['Medi-plan']],
    [
      'school',
      ['No coverage'],
      'Since the form, Mom got both of them onto Medi-plan; she showed me the letter.',
      ['Medi-plan'],
    ],
    [
      'self',
      ['Employer plan'],
      'I don’t work at the plant no more so that insurance is done and I haven’t got any other.',
      ['No coverage'],
    ],
    [
      'community-partner',
      ['Employer plan'],
      'When Mr. Hart was let go in January the family’s insurance went with the job and they are uncovered.',
      ['No coverage'],
    ],
    [
      'self',
      ['Employer plan'],
      'I retired at Christmas, so it’s Medicare for me now and not the company’s insurance.',
      ['Medicare'],
    ],
    ['hospital', ['Medicare'], 'Has Medi-plan too, card seen at bedside.', ['Medi-plan', 'Medicare']],
    [
      'community-partner',
      ['Medicare'],
      'She has only ever had Medicare; her sister is the one with Medi-plan.',
      ['Medicare'],
    ],
    ['hospital', ['Medicare'], 'Medi-plan application started at bedside, SW to follow.', ['Medicare']],
    ['self', ['Medi-plan'], 'No trouble with the insurance, the trouble is getting there.', ['Medi-plan']],
    [
      'self',
      ['Employer plan'],
      'At my last job I had Medi-plan, it was better than this one to be honest.',
      ['Employer plan'],
    ],
    ['community-partner', ['No coverage'], 'He is waiting on the VA to decide about his enrollment.', ['No coverage']],
    ['hospital', ['No coverage'], 'Self pay. Medi-plan screening done: over income.', ['No coverage']],
    ['self', ['No coverage'], 'The insurance at work does not start till I been there ninety days.', ['No coverage']],
    [
      'primary-care',
      ['No coverage'],
      'Ins updated at check-in: now has employer plan (Aetna), sub ID scanned.',
      ['Employer plan'],
    ],
    ['self', null, 'i work at the mill and have the mill insurance', ['Employer plan']],
    ['community-partner', null, 'They’ve no insurance, like most of us out here.', ['No coverage']],
    ['hospital', null, '82F, Medicare only, no supplement.', ['Medicare']],
    ['self', null, 'Never been insured a day in my life.', ['No coverage']],
    ['self', null, 'The insurance question on your form confused me so I left it blank.', null],
    ['self', null, 'My daughter has Medi-plan for her kids.', null],
    ['primary-care', null, 'Medi-plan recert done last month, good for 12 mo.', ['Medi-plan']],
    [
      'self',
      ['Employer plan'],
      'I got a paper that says I’m terminated from the plan and another that says I’m not, I don’t know which is right.',
      null,
    ],
  ])('by an agency’s own names: %s, form %s: “%s” → %s', (source, field, narrative, coverage) => {
    const told = held(narrative, { coverage: field ?? [] }, source, OWN_NAMES).coverage?.value.toSorted();
    expect(told ?? UNKNOWN).toEqual(coverage);
  });
});

describe('A field that nothing contradicts stands beside words that sound like its own', () => {
  it.each([
    'Low mood, poor sleep x 4 mo. PHQ-9 14.',
    "She missed her own sister's 75th in March.",
    'Uh, this is Terry, four four years old.',
    'An uninsured driver hit his truck.',
    'Self-pay for parking was too much.',
    'The Medicaid ride line never called back.',
    'Home owner insurance denied the claim after the storm.',
    'The crown is not covered by the plan.',
    'He would move to Brook County if there was a place.',
    'The court is in Brook County.',
    'A nursing home in Brook County accepted her for December.',
    "Her son's house in Brook County has stairs, so she cannot stay there.",
    'Was offered an apartment in Brook County but has no deposit.',
    'Was evicted from her apartment in Brook County in 2019.',
    'Moved to town from Brook County in 1998.',
    'Moved back from Brook County last month.',
    'Has Medicaid. Her Medicaid aide quit.',
    'Her doctor no longer takes Medicaid.',
    'Lost her Medicaid card, needs help to replace it.',
    'Medicaid cancelled her ride.',
    'Medicaid patient whose husband is gone.',
    'Insurance denied the wheelchair, appeal pending.',
    'Prior auth denied by insurance.',
    'No cell coverage where she lives.',
    'INR 2.5 on 3/2, next check 3/16.',
    'Homeless x 8 mo with two kids.',
    'RTC 6 mo.',
    'Turned 40 in 2022.',
    'Since she turned 40 her knees are bad.',
  ])('%s', (narrative) => {
    const told = held(narrative, { ageYears: 44, county: 'Alder', coverage: ['Medicaid'] }, 'hospital');
    expect([told.age?.value, told.county?.value, told.coverage?.value]).toEqual([44, 'Alder', ['Medicaid']]);
  });
});

describe('What is held in place of a field', () => {
  it('stands beside the field, with the words that tell it', () => {
    const told = readTold({
      narrative: 'The form still says Medicaid, that ended 2/28. He turned 60 on the 3rd.',
      source: 'primary-care',
      receivedOn: '2026-03-10',
      facts: { ...FIELDS, ageYears: 59, coverage: ['Medicaid'] },
      terms: {},
      programs: PLAIN,
    });
    expect(told.contradictions).toMatchObject([
      { fact: 'age', field: '59', narrative: '60', settled: true, evidence: { quote: 'turned 60' } },
      { fact: 'coverage', field: 'Medicaid', settled: true },
    ]);
  });

  it('is read of 20,000 characters of one kind as well', () => {
    for (const piece of [
      'in (it is on the ',
      'Medicaid, which ',
      'turned ',
      'no insurance from to ',
      'aaaa ',
      'moved to ',
    ])
      expect(() => held(piece.repeat(Math.ceil(20_000 / piece.length)), {}, 'self')).not.toThrow();
  });
});
