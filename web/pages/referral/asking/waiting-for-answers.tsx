import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { FullView } from '../../../../contracts/views/referral';
import { whyNotContactBy } from '../../../../domain/contact';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { useSayings } from '../../../time/use-sayings';
import { useTimes } from '../../../time/use-times';
import { Section } from '../section';
import { unanswered } from './answer-draft';
import { AnswersForm } from './answers-form';
import { Withdraw } from './withdraw';

/** Whom to ask and how, and where to write down what they say; afterwards only the place for what comes late. */
export function WaitingForAnswers({ referral }: { readonly referral: FullView }) {
  const { asking } = useText();
  const mayNot = whyNot(usePerson(), 'answer-questions', referral.team.id);
  const questions = unanswered(referral);
  const isWaiting = referral.status === 'awaiting-information';
  if (isWaiting && questions.length === 0)
    return (
      <Section title={asking.waiting.title}>
        <p>{asking.waiting.reading}</p>
      </Section>
    );
  if (questions.length === 0 || referral.status === 'closed') return null;
  if (!isWaiting) return mayNot === undefined ? <LateAnswers referral={referral} /> : null;
  return (
    <>
      <Section title={asking.waiting.title} surface="ask">
        <WhomToAsk referral={referral} />
        <LetterSent referral={referral} />
        {mayNot === undefined && <AnswersForm referral={referral} questions={questions} tone="main" />}
      </Section>
      {mayNot === undefined && <Withdraw referral={referral} />}
    </>
  );
}

function LateAnswers({ referral }: { readonly referral: FullView }) {
  const words = useText().asking.answers;
  return (
    <Disclosure className="disclosure section">
      <Heading level={2}>
        <Button slot="trigger" className="disclosure-trigger">
          {words.late}
        </Button>
      </Heading>
      <DisclosurePanel>
        {referral.status === 'contacting' && <p className="secondary">{words.lateHint}</p>}
        <AnswersForm referral={referral} questions={unanswered(referral)} tone="plain" />
      </DisclosurePanel>
    </Disclosure>
  );
}

/** Whoever referred themselves is asked in the way that is safe for them, or not before somebody knows one. */
function WhomToAsk({ referral: { source, person } }: { readonly referral: FullView }) {
  const { asking, channels, listed, contact } = useText();
  const sayings = useSayings();
  const words = asking.waiting;
  if (source.kind !== 'self') {
    const who = [source.contactName ?? source.organization, source.phone, source.email].filter(Boolean).join(' · ');
    return <p>{words.call(who)}</p>;
  }
  const why = whyNotContactBy(person.contact.channels[0] ?? 'call', person.contact);
  if (why) return <p>{words.personNotSafe(person.name, sayings.why(why))}</p>;
  const ways = person.contact.channels.map((channel) => channels[channel].toLowerCase());
  return (
    <p>
      {words.person(person.name, words.by(listed.or(ways)))}
      {person.contact.noVoicemail && ` ${contact.now.noVoicemail}`}
      {person.contact.bestTimes && ` ${contact.now.bestTimes(person.contact.bestTimes)}`}
      {person.phone && ` ${person.phone}`}
    </p>
  );
}

function LetterSent({ referral }: { readonly referral: FullView }) {
  const words = useText().asking.waiting;
  const sayings = useSayings();
  const { when } = useTimes();
  const letter = referral.notices.findLast(({ purpose }) => purpose === 'questions');
  if (!letter) return null;
  const { delivery, sentAt, heldWhy, heldBecause } = letter;
  const said = {
    sent: words.sent(sentAt === null ? '' : when(sentAt)),
    kept: words.coming,
    undeliverable: words.undeliverable,
    held: words.notSent(heldWhy ? sayings.why(heldWhy) : (heldBecause ?? '')),
  }[delivery];
  return <p className="secondary">{said}</p>;
}
