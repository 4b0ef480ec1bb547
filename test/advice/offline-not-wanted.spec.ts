import { bindLexiconOnce } from '../../advice/offline/lexicon';
import { readNarrative } from '../../advice/offline/mentions';
import { readNeedEntries } from '../../advice/offline/need-entries';
import needEntries from '../../advice/offline/needs.json';
import { weighMentions } from '../../advice/offline/wants';

const lexicon = bindLexiconOnce(readNeedEntries(needEntries));
const wantsIn = (narrative: string): readonly string[] =>
  weighMentions(readNarrative(narrative, lexicon).mentions).wants.map(({ need }) => need.id);

/** The ways in which people say that something is not wanted, by whoever writes. */
describe('The offline advisor hears what is not wanted', () => {
  it.each([
    ['a "no" with its verb behind', 'No counseling is asked for.'],
    ['a "no" in telegram style', 'No rides needed, no therapist wanted.'],
    ['a "no" with a plea', 'And no job search please.'],
    ['a line of a form', 'Food: no. Transport: no.'],
    ['a question of a form, answered', 'Do you need help with food? No.'],
    ['a question of a form, answered on the next line', 'Need help with the rent?\nNot at all'],
    ['a thing and its refusal', 'Meals, no, he makes a mean chili.'],
    ['a list that is well', 'Housing, food, rides all OK.'],
    ['what must not be sent', "So don't send me no bath lady."],
    ['what is to end', 'Please cancel the rides to dialysis.'],
    ['thanks, but no', 'No thanks on the food.'],
    ['others who see to it', 'Her daughter drives her and the church brings her supper.'],
    ['somebody who has it already', 'She has a therapist she likes and her rent is paid.'],
    ['somebody else', 'Her neighbor got evicted in the spring.'],
  ])('%s: %s', (_, narrative) => {
    expect(wantsIn(narrative)).toEqual([]);
  });

  it.each([
    ['transport', 'He does not need help with anything besides the rides to dialysis.'],
    ['shelter', "I don't need money I need a place for the children to sleep."],
    ['food', 'There is no food, needs help.'],
    ['food', 'No food need assistance today.'],
    ['utilities', 'No heat need help asap.'],
    ['rent', 'Can you help us with rent? No income since June.'],
    ['transport', 'Is there any way to get a ride to dialysis? Not able to drive anymore.'],
    ['food', 'Needs groceries delivered to Apt No. 4.'],
    ['mental-health', 'Dad wants a therapist for him, ok with the wait.'],
    ['respite', 'She would not say no to a few hours off.'],
    ['utilities', 'The light bill is the only thing he is asking for. Food is fine.'],
  ])('and still what is: %s', (need, narrative) => {
    expect(wantsIn(narrative)[0]).toBe(need);
  });
});

const THINGS = [
  'rides',
  'food',
  'meals',
  'counseling',
  'a walker',
  'home care',
  'a lawyer',
  'diapers',
  'clothes',
  'dental care',
  'respite',
  'SNAP',
] as const;

/** Each way is held against every thing, because a word of the one may mean something beside the other. */
describe('Whatever is not wanted, however that is said', () => {
  it.each([
    'No need for THING.',
    'Nothing needed for THING.',
    'Does not need THING.',
    "Doesn't want THING.",
    'Declined THING.',
    'Refuses THING.',
    'Not interested in THING.',
    "Please don't send THING.",
    'No thanks on THING.',
    'Never mind THING.',
    'Wants nothing to do with THING.',
    'He said no to THING.',
    'Was offered THING and said no.',
    'Called without asking for THING.',
    "She isn't asking for THING.",
    'Not looking for THING.',
    'We are good on THING.',
    'Not worried about THING.',
    'dont need no THING',
    'aint asking for THING',
    'Already has THING.',
    'Need help with THING: [ ] yes [x] no',
    'Need help with THING? ☐ Yes ☒ No',
  ])('%s', (way) => {
    const wanted = THINGS.filter(
      (thing) => wantsIn(`Thank you for calling back. ${way.replace('THING', thing)}`).length > 0,
    );
    expect(wanted).toEqual([]);
  });

  it.each([
    ['transport', 'Has a ride to dialysis: [ ] yes [x] no'],
    ['transport', 'Resources at home. Ride: none'],
    ['food', 'Food in house: none'],
  ])('What is not there is not what is not wanted: %s', (need, narrative) => {
    expect(wantsIn(narrative)).toContain(need);
  });

  it.each([
    ['Needs help with: ☐ food ☐ rent ☒ rides to dialysis', ['transport']],
    ['☐ food pantry\n☐ help with rent\n☒ a ride to the clinic', ['transport']],
    ['Needs: food ☐  help with rent ☐  rides to dialysis ☒', ['transport']],
    ['Needs help with: [x] the rent [ ] rides to dialysis', ['rent']],
    ['Needs: ☐ food ☐ rides to dialysis ☒ other\nThey run out of food.', ['food']],
    ['Needs help with: ☐ yes ☒ no\nHe needs rides to dialysis.', ['transport']],
    ['To do: ☐ call back about rides to dialysis, which he needs', ['transport']],
  ])('Of a list of boxes only what is ticked is wanted: %s', (narrative, needs) => {
    expect(wantsIn(narrative)).toEqual(needs);
  });

  it('A box that is ticked with yes is wanted.', () => {
    expect(wantsIn('Need help with food: [x] yes [ ] no')).toEqual(['food']);
  });
});

describe('A phrase is found only where its words belong together', () => {
  it.each([
    ['respite', 'I am at the end of my rope with the screens.'],
    ['shelter', 'Lives alone, car sold.'],
    ['food', 'No other needs, food benefits active.'],
    ['benefits', 'Can I sign up for the nurse?'],
    ['child-development', 'She is not looking for anything.'],
    ['violence', 'Hit me up anytime.'],
    ['detox', 'It is paid by automatic withdrawal.'],
    ['adult-day', 'Is there somewhere we can go today?'],
    ['shelter', 'Still at the same house with my dad.'],
  ])('not %s in: %s', (need, narrative) => {
    expect(wantsIn(narrative)).not.toContain(need);
  });
});
