import { findDangers } from '../../advice/danger/find-dangers';

const tiers = (narrative: string) => findDangers(narrative).map(({ tier }) => tier);

describe('Danger that is said bluntly is found', () => {
  it.each([
    'He says he will kill me tonight.',
    'My husband says he is going to kill me.',
    'She told me her boyfriend threatened to kill her this morning.',
    'My ex said he would kill me and the kids.',
    'He is threatening to shoot her.',
    'Is your partner hitting you at home? Yes',
    'Her husband is hitting her.',
    'My boyfriend beat me up last night.',
    'He punched me in the face yesterday and I am afraid to go home.',
    'He choked me last night.',
    'He tried to strangle her this morning.',
    'She is being beaten by her son.',
    'My stepfather hits me every day.',
    'He hit me tonight and the kids saw.',
    'He is outside my door right now with a knife.',
    'There is a man trying to break in right now.',
    'My ex is following me and I am scared for my life.',
    'I am afraid he will kill me.',
    'He has a gun and says he will use it on me.',
    'She fears for her life.',
    'I want to kill myself.',
    'I am going to kill myself tonight.',
    'Pt states she wants to kill herself and has pills at home.',
    'He said he is going to end his life.',
    'I want to die and I have a plan.',
    'She took a bottle of pills an hour ago.',
    'He wants to hang himself.',
    'My son says he is going to shoot himself.',
    "I can't go on, I am going to end it tonight.",
    'Patient endorses suicidal ideation with plan and means.',
    'SI with plan and intent.',
    'She has a plan to overdose.',
    'I wrote a note and I have the rope ready.',
    "He has a loaded gun and says he doesn't want to live.",
    'The child has been left alone at home since yesterday.',
    'Two kids alone in the apartment, no adult.',
    'Baby is not breathing.',
    'My dad touches me at night.',
    "The teacher saw burns on the child's hands, he says his mother did it.",
    'A 4 year old is wandering alone in the street.',
    'Her uncle is sexually abusing her.',
    'The mother is passed out drunk and the baby is crying.',
    'Kids are locked in the room without food.',
    'He is having chest pain right now.',
    'She collapsed and is not responding.',
    'My mother is not waking up.',
    'I think my dad is having a stroke.',
    'He is having trouble breathing and his lips are blue.',
    'She took too much insulin and is confused.',
    "He is having a seizure that won't stop.",
    'I am bleeding a lot and I am pregnant.',
    'He overdosed and is not waking up.',
    'My newborn has a fever of 102.',
    'She has not had insulin in three days and is vomiting.',
    'The caregiver hits my mother.',
    'Her nephew locks her in the bedroom and takes her food.',
    'Resident has been left in her own waste for two days.',
    'My brother is beating our father.',
    'The aide slapped him today and he has bruises.',
    'Her son will not give her her medication and she is getting worse.',
    "They are holding me here and I can't leave.",
    'My husband locked me in the house and took my phone.',
    'She is being held against her will.',
    'The girl says a man is making her have sex for money.',
    'I feel like hurting my baby.',
    'I am afraid I will hurt my kids.',
    'He said he will burn the house down tonight with us in it.',
    'My daughter cut her wrists and it is bleeding.',
    'She is cutting herself right now.',
    'He jumped off the bridge.',
    'He is standing on the roof and says he will jump.',
    'Grandpa fell and hit his head and is not making sense.',
    "He can't move his left side since this morning.",
    'Her face is drooping and her speech is slurred.',
    'I have severe chest pain and my left arm is numb.',
  ])('%s', (narrative) => {
    expect(tiers(narrative)).toContain('now');
  });
});

describe('The same words as a figure of speech are none', () => {
  it.each([
    'This paperwork is killing me. Can somebody sit down with me?',
    'My feet are killing me after each shift; do you have work shoes?',
    'Cigarettes are going to kill me one day, says my doctor. I want the patches.',
    'The bus ride is killing us, we ask for a voucher.',
    'We ended it on good terms and share the kids; I need a bigger place.',
    'The medicine kicks in after an hour. She asks for a ride to the clinic.',
  ])('%s', (narrative) => {
    expect(tiers(narrative)).not.toContain('now');
  });

  it('and whoever wants to sleep in a bed of their own is in none', () => {
    expect(tiers('After the hospital I would like to sleep in my own bed again.')).toEqual([]);
    expect(tiers('My stepdad sleeps in my bed at night.')).toEqual(['soon']);
  });
});
