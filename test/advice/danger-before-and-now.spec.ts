import { findDangers } from '../../advice/danger/find-dangers';

const gravest = (narrative: string) => findDangers(narrative)[0]?.tier;

describe('What was, is settled, or is denied of one thing takes nothing from what is told beside it', () => {
  it.each([
    '58M hx depression, SI with plan to shoot self, gun at home.',
    'Former Marine, loaded gun in his lap, says he is done.',
    'Retired army, deployed twice, sitting with the pistol in his lap and says the kids will be better off.',
    '34F, hx of IPV with same partner, states he choked her this morning and is waiting in the car.',
    'PMH CAD, s/p stents, crushing chest pain since 9 am with sweating.',
    'Survivor of domestic violence, her new boyfriend is hitting her and she is afraid to go home.',
    "Previously homeless, now he beats her every night and she can't leave.",
    'He told the coach his dad beats him with a belt.',
    'She was admitted for depression last year, says she has the pills lined up.',
    'He said he will send me back to my country in a box if I call police, he has the knife out.',
    'Prior CPS involvement. Today the baby has a handprint on her face.',
    'In recovery, relapsed, he is blue and not breathing.',
    'Her mother died of suicide and she says she will do it the same way, she has the rope in the car.',
    "My late husband's gun is in my lap and I can't think of a reason not to.",
    "He's not a violent man but he has put a gun to my head tonight.",
    'She never had thoughts before but now she wants to kill herself and bought pills.',
    "No longer feels safe: husband says he'll kill her.",
    'Denies SI but wrote goodbye letters and has a loaded gun in the truck tonight.',
    'Chronic back pain. Now crushing chest pain down the left arm since this morning.',
    'Doing well in school but her stepdad comes into her room at night.',
    'Stable housing. He strangled her last night.',
    'I have no car and he is outside with a knife.',
    'Is she eating? Yes. Is she safe? No, he hit her again last night and has the gun out.',
    'no he isnt better hes going to kill himself tonight he said',
    'If this is an emergency call 911. I did not call. My wife is not breathing right and blue.',
    'My case was closed in March. He beat me up last night.',
    'Coach here. Player told me he is going to shoot himself after the game.',
    'My husband cut his arm with the saw, it is pumping, do you know who pays ambulances?',
    'Can you help? he has a gun and he says tonight',
    'Do you have beds? My boyfriend is beating me and I have to go now',
    'Employer asks for leave form. She was treated for a broken wrist yesterday, her husband did it and is taking her home.',
  ])('%s', (narrative) => {
    expect(gravest(narrative)).toBe('now');
  });
});

describe('What is only past, denied, answered by a no, or a quarrel with an office is not now', () => {
  it.each([
    '58M hx depression and suicide attempt 2009, no SI now. Needs a ride.',
    'Hx of IPV, divorced, safe. Wants a job class.',
    'History: strangulation by ex 2015, PTSD, in therapy. Needs child care.',
    'PMH: MI 2018, CVA 2020, seizure d/o. Needs rides.',
    'Denies chest pain, SOB, SI, HI, abuse. Needs dental.',
    'Family history of suicide. Patient denies any thoughts. Wants counseling.',
    'Screening: Have you been hit, kicked, or punched by someone in the past year? No. Thoughts of harming yourself? No. Needs food.',
    'Safe at home? Y. Guns in home? N. Falls? N. Wants a walker.',
    'Do you feel afraid of your partner: no / Has your partner ever threatened you: no / Do you need food: yes',
    'HITS screen score 4 (never, never, never, never). Wants baby clothes.',
    'PHQ-2 score 0. AUDIT-C 1. Fall risk low. Wants exercise class.',
    'Abuse: none reported. Neglect: none. Exploitation: none. Suicide risk: low. Needs: ramp.',
    'Columbia: Q1 no, Q2 no, Q6 no. Needs housing.',
    'Survivor of childhood abuse, wants to volunteer with kids.',
    'Prior to moving here, she left a violent marriage; he is in prison in Ohio.',
    'Formerly suicidal as a teen; now a peer counselor who needs work clothes.',
    'I am mad enough at the county to spit nails, they threatened to cut my benefits.',
    'The caseworker attacked me in her letter and I will fight it. Legal aid.',
    "They shot down my appeal twice. I want to fight to the death for my kids' Medicaid.",
    "The Social Security office is torturing me with forms and I'm dying here.",
    'The housing authority tried to evict us, held our deposit hostage, and beat us in court.',
    'My landlord threatened me with eviction and I am scared. Legal aid please.',
    "I'm going to explode if they put me on hold again.",
    'Medicaid strangled us with paperwork last month.',
    'I told the clerk this office will be the death of me.',
    'They are killing us slowly with late fees.',
    'The utility is holding a gun to our heads with the reconnection fee.',
    'I am terrified the agency will take my benefits; their letter threatened to end everything by Friday.',
    'He was hit by a car in 2020 and walks with a limp. Wants rides.',
    'Her dad used to beat her mom; they divorced in 2012, mom is remarried and fine. Wants tutoring.',
    'He said he would never hurt her or himself. Anger class by choice.',
    'No one in the home hits, yells, or threatens. Home study done for foster care.',
    "She does not think anyone wants to hurt her and she doesn't want to die. Just lonely.",
  ])('%s', (narrative) => {
    expect(gravest(narrative)).not.toBe('now');
  });
});
