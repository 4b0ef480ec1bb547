import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ConsentView } from '../../../../contracts/views/consents';
import type { FullView } from '../../../../contracts/views/referral';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { SYSTEM_LANGUAGE } from '../../../text/languages';
import { useText } from '../../../text/text';
import { Section } from '../section';
import { Marks } from './marks';
import { RecordConsent } from './record-consent';
import { UnmarkPart2 } from './unmark-part-2';
import { WithdrawConsent } from './withdraw-consent';

/** What 42 CFR Part 2 protects says so on its page, with who may be told and since when. */
export function Part2({ referral }: { readonly referral: FullView }) {
  const words = useText().part2;
  const person = usePerson();
  if (referral.part2 === null) return null;
  const { notice, marks, consents } = referral.part2;
  const mayChange =
    referral.status !== 'received' &&
    referral.status !== 'closed' &&
    whyNot(person, 'record-consent', referral.team.id) === undefined;
  return (
    <Section title={words.title} surface="ask">
      <p>{words.why}</p>
      <Marks marks={marks} />
      <UnmarkPart2 referral={referral} marks={marks} />
      <blockquote lang={SYSTEM_LANGUAGE}>{notice}</blockquote>
      {consents.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Consents referralId={referral.id} consents={consents} mayChange={mayChange} />
      )}
      {mayChange && (
        <Disclosure className="disclosure">
          <Heading level={3}>
            <Button slot="trigger" className="disclosure-trigger">
              {words.record.open}
            </Button>
          </Heading>
          <DisclosurePanel>
            <RecordConsent referral={referral} />
          </DisclosurePanel>
        </Disclosure>
      )}
    </Section>
  );
}

interface ConsentsProps {
  readonly referralId: string;
  readonly consents: readonly ConsentView[];
  readonly mayChange: boolean;
}

const Consents = ({ referralId, consents, mayChange }: ConsentsProps) => (
  <ul className="plain-list">
    {consents.map((consent) => (
      <Consent key={consent.id} referralId={referralId} consent={consent} mayChange={mayChange} />
    ))}
  </ul>
);

function Consent({
  referralId,
  consent,
  mayChange,
}: Omit<ConsentsProps, 'consents'> & { readonly consent: ConsentView }) {
  const words = useText().part2;
  const { recipient, programName, givenOn, endsOn, standing, note, by, withdrawn } = consent;
  return (
    <li>
      <p>
        <strong>{programName ?? words.recipients[recipient]}</strong> · {words.standings[standing]}
      </p>
      <p className="secondary">{words.line(givenOn, endsOn, by.name)}</p>
      <p>{note}</p>
      {withdrawn && <p>{words.withdrawnBy(withdrawn.by.name, withdrawn.note)}</p>}
      {mayChange && standing === 'in-force' && <WithdrawConsent referralId={referralId} consentId={consent.id} />}
    </li>
  );
}
