import { randomUUID } from 'node:crypto';
import { INTAKE_EXAMPLE } from '../../contracts/intake';
import { type Desk, openDesk } from './support/desk';

let the: Desk;
beforeAll(async () => {
  the = await openDesk();
}, 180_000);
afterAll(() => the?.close(), 60_000);

/** A referral that does not tell how old the person is. */
const person = { ...INTAKE_EXAMPLE.person, birthDate: null, ageYears: null };
const narrative = 'She lives alone in Brandt county, and the food runs out on Friday. She needs groceries.';

describe('A coordinator who lacks facts', () => {
  it('asks the referrer, writes down what was answered, and decides on what is advised then', async () => {
    const id = await the.forAna({ person, narrative });
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('q');
    await ana.clicks('Ask');
    await ana.reads('Tick a question, or write one.');
    await ana.page.getByRole('checkbox', { name: 'How old is the person?' }).check({ force: true });
    await ana.page.getByRole('textbox', { name: 'Wording' }).fill('How old is she, please?');
    await ana.page.getByRole('textbox', { name: 'Questions of your own' }).fill('Who cooks for her?');
    await ana.clicks('Ask 2 questions');
    await ana.reads('Waiting for answers');
    const asked = await the.they.reaches(id, 'awaiting-information', { waitingFor: { what: 'information' } });
    expect(asked).toMatchObject({
      nextOwner: 'referrer',
      decision: null,
      inquiries: [{ questions: [{ question: 'How old is she, please?', about: 'age' }, { from: ['coordinator'] }] }],
    });

    const answer = (question: string, words: string) =>
      ana.page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: words }).check({ force: true });
    await answer('How old is she, please?', 'Answered');
    await ana.page.getByRole('textbox', { name: 'Date of birth or age' }).fill('in her seventies');
    await ana.clicks('Keep the answers');
    await ana.reads('Give the date of birth as 1954-03-11, or the age in years.');
    await ana.page.getByRole('textbox', { name: 'Date of birth or age' }).fill('72');
    await answer('Who cooks for her?', 'Cannot be known');
    await ana.page.getByRole('textbox', { name: 'Who told you, and how' }).fill('Nurse Ruth, by phone');
    await ana.clicks('Keep the answers');
    await ana.reads('Answers kept.');

    const advised = await the.they.reaches(id, 'awaiting-decision', { waitingFor: { what: 'decision' } });
    expect(advised.earlierAdvice).toHaveLength(1);
    expect(advised.checks?.missing.map(({ fact }) => fact)).not.toContain('age');
    await ana.reads('Age: 72');
    await ana.reads('The referrer cannot know.');
    await ana.reads('Advised before, on what was known then (1)');
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    const program = advised.advice?.recommendations[0]?.programName ?? '';
    await ana.page.getByRole('radio', { name: program }).check({ force: true });
    await ana.clicks('Confirm pathway');
    await ana.reads('Decided.');
    const { decision } = await the.they.reaches(id, 'contacting');
    expect(decision).toMatchObject({ kind: 'accepted-first-choice', adviceId: advised.advice?.id });
    await ana.leave();
  }, 90_000);

  it('reads what the sender’s own system answered, as theirs', async () => {
    const contact = { ...person.contact, mayTellReferrer: 'yes' };
    const id = await the.forAna({ person: { ...person, contact }, narrative });
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('q');
    await ana.page.getByRole('textbox', { name: 'Questions of your own' }).fill('Who cooks for her?');
    await ana.clicks('Ask 1 question');
    await ana.reads('Waiting for answers');
    const { inquiries } = await the.they.reaches(id, 'awaiting-information');
    const questionId = inquiries[0]?.questions[0]?.id;
    const answers = [{ questionId, result: 'answered', text: 'Her sister cooks for her.' }];
    const sent = { operationId: randomUUID(), toldBy: 'Ruth Abel, RN', answers };
    expect((await the.they.hospital('POST', `/referrals/${id}/sent-answers`, sent)).status).toBe(202);
    await the.they.reaches(id, 'awaiting-decision', { advice: { id: sent.operationId } });
    await ana.reads('Her sister cooks for her.');
    await ana.reads('Ruth Abel, RN answered by the sender’s system');
    await ana.leave();
  }, 60_000);

  it('takes back an answer that was wrong: it is struck through, and the question is asked again', async () => {
    const id = await the.forAna({ person, narrative });
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('q');
    await ana.page.getByRole('checkbox', { name: 'How old is the person?' }).check({ force: true });
    await ana.clicks('Ask 1 question');
    await ana.reads('Waiting for answers');
    const question = ana.page.getByRole('radiogroup', { name: 'How old is the person?' });
    await question.getByRole('radio', { name: 'Answered' }).check({ force: true });
    await ana.page.getByRole('textbox', { name: 'Date of birth or age' }).fill('72');
    await ana.page.getByRole('textbox', { name: 'In a whole sentence' }).fill('She turned 72 in March.');
    await ana.page.getByRole('textbox', { name: 'Who told you, and how' }).fill('Nurse Ruth, by phone');
    await ana.clicks('Keep the answers');
    const first = await the.they.reaches(id, 'awaiting-decision', { waitingFor: { what: 'decision' } });

    await ana.reads('Age: 72');
    await ana.clicks('Take back');
    const dialog = ana.page.getByRole('dialog', { name: 'Take back this answer' });
    await dialog.getByRole('button', { name: 'Take the answer back' }).click();
    await dialog.getByText('Choose a reason.').first().waitFor();
    await dialog.getByRole('radio', { name: 'It is about somebody else' }).check({ force: true });
    await dialog.getByRole('textbox', { name: 'What was wrong, and what is right?' }).fill('That was the roommate.');
    await dialog.getByRole('button', { name: 'Take the answer back' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await ana.reads('Answer taken back. The question is open again.');
    await ana.page.locator('del', { hasText: 'She turned 72 in March.' }).waitFor();
    await ana.reads('Ana Flores took this back');
    await ana.reads('That was the roommate.');
    await ana.page.getByRole('heading', { name: 'Waiting for answers' }).waitFor();
    const again = await the.they.reaches(id, 'awaiting-information', { waitingFor: { what: 'information' } });
    expect(again.advice?.id).not.toBe(first.advice?.id);
    await ana.leave();
  }, 90_000);

  it('goes on without the answers, with a reason', async () => {
    const id = await the.forAna({ person, narrative });
    const ana = await the.sitDown('Ana Flores');
    await ana.go(`/tasks/${id}`);
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.presses('q');
    await ana.page.getByRole('textbox', { name: 'Questions of your own' }).fill('Who cooks for her?');
    await ana.clicks('Ask 1 question');
    await the.they.reaches(id, 'awaiting-information', { waitingFor: { what: 'information' } });
    await ana.page.getByRole('button', { name: 'Go on without the answers' }).click();
    await ana.page.getByRole('button', { name: 'Why' }).click();
    await ana.page.getByRole('option', { name: 'The referrer does not answer' }).click();
    await ana.page.getByRole('textbox', { name: 'Note' }).fill('Called three times.');
    await ana.clicks('Go on without');
    await ana.reads('Going on without the answers.');
    await the.they.reaches(id, 'awaiting-decision', { inquiries: [{ withdrawn: { by: { name: 'Ana Flores' } } }] });
    await ana.page.getByRole('heading', { name: 'Decide' }).waitFor();
    await ana.leave();
  }, 60_000);
});
