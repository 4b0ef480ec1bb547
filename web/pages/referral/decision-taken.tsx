import type { FullView } from '../../../contracts/views/referral';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import { useTimes } from '../../time/use-times';
import { Section } from './section';

/** What was decided, by whom, on which grounds. */
export function DecisionTaken({ referral: { decision } }: { readonly referral: FullView }) {
  const { contact, decisions, overrides, declines } = useText();
  const { when } = useTimes();
  const words = contact.decision;
  if (!decision) return null;
  const reasons = decision.kind === 'declined' ? declines : overrides;
  return (
    <Section title={words.title} aside={decisions[decision.kind]} surface="bare">
      <p>
        <strong>{decision.programName === null ? words.declined : words.chose(decision.programName)}</strong>{' '}
        <span className="secondary">{words.by(decision.by.name, when(decision.at))}</span>
      </p>
      {(decision.reason || decision.note) && (
        <p>
          {decision.reason && wordFor(reasons, decision.reason)}
          {decision.reason && decision.note && ': '}
          {decision.note}
        </p>
      )}
    </Section>
  );
}
