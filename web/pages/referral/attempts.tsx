import type { FullView } from '../../../contracts/views/referral';
import { OURSELVES } from '../../../domain/staff';
import { Moment } from '../../pieces/moment';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { VoidAttempt } from './contact/void-attempt';
import { Section } from './section';
import { TakenBack } from './taken-back';

/** What was tried to reach the person, the newest first. What was logged by mistake stays readable, struck through. */
export function Attempts({ referral }: { readonly referral: FullView }) {
  const { attempts, status, team } = referral;
  const { contact, channels, results } = useText();
  const mayVoid = whyNot(usePerson(), 'void-attempt', team.id) === undefined && status === 'contacting';
  return (
    <Section title={contact.attempts.title} surface="bare">
      {attempts.length === 0 && <p className="secondary">{contact.attempts.empty}</p>}
      <ol className="story">
        {[...attempts].reverse().map((attempt) => {
          const { id, at, by, channel, result, note, voided } = attempt;
          const line = <strong>{contact.attempts.line(channels[channel], results[result])}</strong>;
          return (
            <li key={id}>
              <Moment at={at} />
              <span>
                {voided ? <s>{line}</s> : line}
                {note && ` · ${note}`} <span className="secondary">{by.name}</span>
                {voided && <TakenBack voided={voided} />}
                <VoidAttempt
                  referral={referral}
                  attempt={attempt}
                  isPossible={mayVoid && !voided && by.id !== OURSELVES}
                />
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
