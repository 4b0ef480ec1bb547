import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { FullView } from '../../../../contracts/views/referral';
import { useDraft } from '../../../drafts/drafts';
import { ChangeForm } from '../../../forms/change-form';
import { useHandOver } from '../../../forms/use-hand-over';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { useText } from '../../../text/text';
import { Section } from '../section';
import { faultsOf, requestOf, safetyDrafts } from './safety-draft';
import { SafetyQuestions } from './safety-questions';

/** Whether, and how, contact is safe: asked plainly while nobody knows, and in reach when it has changed. */
export function ContactSafety({ referral }: { readonly referral: FullView }) {
  const words = useText().contact.safety;
  if (whyNot(usePerson(), 'confirm-contact', referral.team.id) !== undefined) return null;
  if (referral.person.contact.safeToContact === 'unknown')
    return (
      <Section title={words.title} surface="ask">
        <p>{words.why}</p>
        <SafetyForm referral={referral} />
      </Section>
    );
  return (
    <Disclosure className="disclosure section">
      <Heading level={2}>
        <Button slot="trigger" className="disclosure-trigger">
          {words.change}
        </Button>
      </Heading>
      <DisclosurePanel>
        <SafetyForm referral={referral} />
      </DisclosurePanel>
    </Disclosure>
  );
}

function SafetyForm({ referral }: { readonly referral: FullView }) {
  const words = useText().contact.safety;
  const { draft, change, discard } = useDraft(safetyDrafts, referral.id);
  const handOver = useHandOver({
    referralId: referral.id,
    kind: 'contact-safety',
    faults: faultsOf(draft),
    request: (operationId) => requestOf(draft, operationId),
    discard,
  });
  return (
    <ChangeForm handOver={handOver} verb={words.button}>
      <SafetyQuestions draft={draft} change={change} isFrozen={handOver.isFrozen} faults={handOver.faults} />
    </ChangeForm>
  );
}
