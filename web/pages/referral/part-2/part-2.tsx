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
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const person = usePerson();
  const { part2, team } = referral;
  const mayChange = takesChanges(referral) && whyNot(person, 'record-consent', team.id) === undefined;
  const mayUnmark = takesChanges(referral) && whyNot(person, 'unmark-part-2', team.id) === undefined;
  const isMarked = part2 !== null && part2.marks.length > 0;
  return (
    <>
      {part2 && (
        <Protected
          referral={referral}
          part2={part2}
          mayChange={mayChange}
          withdraw={setWithdrawing}
          unmark={isMarked && mayUnmark ? () => setIsUnmarking(true) : undefined}
        />
      )}
      <UnmarkPart2
        referral={referral}
        isOpen={isUnmarking}
        setIsOpen={setIsUnmarking}
        isPossible={isMarked && mayUnmark}
      />
      <WithdrawConsent
        referral={referral}
        consentId={withdrawing}
        close={() => setWithdrawing(null)}
        mayChange={mayChange}
      />
    </>
  );
}

interface ProtectedProps {
  readonly referral: FullView;
  readonly part2: NonNullable<FullView['part2']>;
  readonly mayChange: boolean;
  readonly withdraw: (consentId: string) => void;
  /** Undefined where the mark cannot be taken back by this person now. */
  readonly unmark: (() => void) | undefined;
}

function Protected({ referral, part2, mayChange, withdraw, unmark }: ProtectedProps) {
  const words = useText().part2;
  const { notice, marks, consents } = part2;
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
        <Consents consents={consents} mayChange={mayChange} withdraw={withdraw} />
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
  readonly consents: readonly ConsentView[];
  readonly mayChange: boolean;
  readonly withdraw: (consentId: string) => void;
}

const Consents = ({ consents, mayChange, withdraw }: ConsentsProps) => (
  <ul className="plain-list">
    {consents.map((consent) => (
      <Consent
        key={consent.id}
        consent={consent}
        withdraw={mayChange && consent.standing === 'in-force' ? () => withdraw(consent.id) : undefined}
      />
    ))}
  </ul>
);

interface ConsentProps {
  readonly consent: ConsentView;
  /** Undefined where it cannot be withdrawn by this person now. */
  readonly withdraw: (() => void) | undefined;
}

function Consent({ consent, withdraw }: ConsentProps) {
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
      {withdraw && (
        <Action tone="quiet" onPress={withdraw}>
          {words.withdraw.open}
        </Action>
      )}
    </li>
  );
}
