import { isTakenBack } from '../../advice/text/taken-back';

describe('A referral that takes itself back', () => {
  it.each([
    'Last month I asked for rides. My nephew drives me now, so I write to say I am okay, close my name. God bless.',
    'Her brother filled the tank Sunday. She says cancel, thank you, nothing more.',
    'Just to say thank you, and to cancel. My union paid all of it.',
    'Please cancel this referral, the daughter has moved in.',
    'Pls cancel the request we faxed on Monday. Cousin took her in.',
    'We asked for a place for her. My cousin took her, so no more needed.',
    'The car is fixed and help is no longer needed.',
    'He found a job on Friday and no longer needs assistance.',
    'She is with her sister for good now and does not need it any more.',
    'Rent was paid by the church. Please disregard our last form.',
    'This to tell you the arrears were paid by her brother and she wants nothing further.',
    'Second referral sent in error by the night clerk. Family reports no unmet need.',
    'Writing to withdraw my application, the landlord and I have settled.',
    "He's set. I am only sending the form back because it said reply required.",
    'You can close it out, she moved to Ohio.',
    'On call-back: current on everything. "Just take my name off."',
    'Light company took payment, account zero. She thanks us and says she needs nothing else just now.',
  ])('%s', (narrative) => {
    expect(isTakenBack(narrative)).toBe(true);
  });
});

describe('A referral for somebody who will have none of it', () => {
  it.each([
    'Daughter-in-law moved in and cooks all three meals. Family declines any program. Nothing else outstanding.',
    'She told us herself she wants no papers and no services.',
    "Please take my wife. She says to write that she will not go, not now. I don't want anything for myself.",
    'He was seen, is competent, and refuses to be enrolled.',
  ])('%s', (narrative) => {
    expect(isTakenBack(narrative)).toBe(true);
  });
});

describe('A referral that still asks for something', () => {
  it.each([
    ['one of two things', 'Please cancel the rides, her nephew is back. Meals are still what she needs.'],
    ['something else instead', 'She no longer needs help with rent. She needs a ride to dialysis.'],
    ['something behind it', 'Disregard my last form. I need a place to sleep.'],
    ['what somebody else took away', 'They cancel us on the 30th and I have no coverage.'],
    ['what closed', 'The plant closed the line in May and I owe two months.'],
    ['a case of another office', 'CPS came once and closed it. The case was closed in June.'],
    ['withdrawal of another kind', 'Two withdrawal seizures in March. Drinks a fifth a day.'],
    ['somebody beside whoever declines', 'Her son declines any help. She asks for a group for parents.'],
    ['a question', 'He does not want any program and that is fine. Is there something for the one who takes care?'],
    ['all but one', 'Declines any help beyond getting to that visit and back.'],
    ['nothing at all that is said so', 'Please do not cancel it, he is still waiting for the walker.'],
    ['a kind of treatment', 'Offered medication three times, declines all SUD treatment. Needs a bed tomorrow night.'],
    ['a dealing that ended', 'The landlord has withdrawn the offer, and the notice says Friday.'],
    ['help that never came', 'No help this winter. No services at home.'],
  ])('%s: %s', (_, narrative) => {
    expect(isTakenBack(narrative)).toBe(false);
  });
});
