import { isMoreSaidSince } from '../../web/pages/referral/said-since';

type Told = Parameters<typeof isMoreSaidSince>[0];
const told = (facts: object): Told =>
  ({
    status: 'awaiting-decision',
    advice: { at: '2026-03-02T10:00:00.000Z' },
    inquiries: [],
    sentAgain: [],
    ...facts,
  }) as object as Told;
const sentAt = (receivedAt: string) => ({ sentAgain: [{ receivedAt }] });
const answeredAt = (at: string, result = 'answered') => ({
  inquiries: [{ questions: [{ answer: null }, { answer: { at, result } }] }],
});
const [BEFORE, SINCE] = ['2026-03-02T09:59:00.000Z', '2026-03-02T10:01:00.000Z'];

describe('Advice is said to know less than was told', () => {
  it.each<[string, object, boolean]>([
    ['where the sender sent it again since', sentAt(SINCE), true],
    ['where an answer came since', answeredAt(SINCE), true],
    ['also while others are waited for', { ...answeredAt(SINCE), status: 'awaiting-information' }, true],
    ['not by what it was asked with', { ...sentAt(BEFORE), ...answeredAt(BEFORE) }, false],
    ['not where the referrer could not say', answeredAt(SINCE, 'cannot-be-known'), false],
    ['not once it is decided, when nobody is advised any more', { ...sentAt(SINCE), status: 'contacting' }, false],
    ['not where nobody has advised', { ...sentAt(SINCE), advice: null }, false],
  ])('%s', (_when, facts, isSaid) => {
    expect(isMoreSaidSince(told(facts))).toBe(isSaid);
  });
});
