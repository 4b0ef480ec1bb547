import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ConsentView } from '../../../../contracts/views/consents';
import type { FullView } from '../../../../contracts/views/referral';
import { Action } from '../../../pieces/action';
import { whyNot } from '../../../session/person';
import { usePerson } from '../../../session/signed-in';
import { SYSTEM_LANGUAGE } from '../../../text/languages';
import { useText } from '../../../text/text';
import { Section } from '../section';
import { Marks } from './marks';
import { RecordConsent } from './record-consent';
import { takesChanges } from './takes-changes';
import { UnmarkPart2 } from './unmark-part-2';
import { WithdrawConsent } from './withdraw-consent';

/** What 42 CFR Part 2 protects says so on its page, with who may be told and since when. */
export function Part2({ referral }: { readonly referral: FullView }) {
  const [isUnmarking, setIsUnmarking] = useState(false);
  const person = usePerson();
  const { part2, team } = referral;
  const mayUnmark = takesChanges(referral) && whyNot(person, 'unmark-part-2', team.id) === undefined;
  const isMarked = part2 !== null && part2.marks.length > 0;
  return (
    <>
      {part2 && (
        <Protected
          referral={referral}
          part2={part2}
          unmark={isMarked && mayUnmark ? () => setIsUnmarking(true) : undefined}
        />
      )}
      <UnmarkPart2
        referral={referral}
        isOpen={isUnmarking}
        setIsOpen={setIsUnmarking}
        isPossible={isMarked && mayUnmark}
      />
    </>
  );
}

interface ProtectedProps {
  readonly referral: FullView;
  readonly part2: NonNullable<FullView['part2']>;
  /** Undefined where the mark cannot be taken back by this person now. */
  readonly unmark: (() => void) | undefined;
}

function Protected({ referral, part2: { notice, marks, consents }, unmark }: ProtectedProps) {
  const words = useText().part2;
  const person = usePerson();
  const mayChange = takesChanges(referral) && whyNot(person, 'record-consent', referral.team.id) === undefined;
  return (
    <Section title={words.title} surface="ask">
      <p>{words.why}</p>
      <Marks marks={marks} />
      {unmark && (
        <Action tone="quiet" onPress={unmark}>
          {words.unmark.open}
        </Action>
      )}
      <blockquote lang={SYSTEM_LANGUAGE}>{notice}</blockquote>
      {consents.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Consents referral={referral} consents={consents} mayChange={mayChange} />
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
  readonly referral: FullView;
  readonly consents: readonly ConsentView[];
  readonly mayChange: boolean;
}

const Consents = ({ referral, consents, mayChange }: ConsentsProps) => (
  <ul className="plain-list">
    {consents.map((consent) => (
      <Consent key={consent.id} referral={referral} consent={consent} mayChange={mayChange} />
    ))}
  </ul>
);

function Consent({
  referral,
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
      <WithdrawConsent referral={referral} consentId={consent.id} isPossible={mayChange && standing === 'in-force'} />
    </li>
  );
}
