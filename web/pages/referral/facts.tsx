import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { FullView } from '../../../contracts/views/referral';
import { useText } from '../../text/text';
import { Contradictions } from './contradictions';
import { FactRow } from './fact-row';
import { MissingFacts } from './missing-facts';
import type { Quoted } from './narrative-pieces';
import { Section } from './section';
import { useFacts } from './use-facts';
import { VerdictLine } from './verdict-line';

interface FactsProps {
  readonly referral: FullView;
  readonly light: (quote: Quoted | null) => void;
}

/** What we know, where it comes from, and what we do not know: before any advice. */
export function Facts({ referral, light }: FactsProps) {
  const words = useText().referral.facts;
  const facts = useFacts(referral);
  return (
    <Section title={words.title} aside={words.by}>
      <dl className="facts">
        {facts.map((fact) => (
          <FactRow key={fact.name} fact={fact} />
        ))}
      </dl>
      {referral.checks ? (
        <>
          <Contradictions contradictions={referral.checks.contradictions} light={light} />
          <MissingFacts referral={referral} />
          <Disclosure className="disclosure">
            <Heading level={3}>
              <Button slot="trigger" className="disclosure-trigger">
                {words.verdicts(referral.checks.verdicts.length)}
              </Button>
            </Heading>
            <DisclosurePanel>
              <ul className="verdicts">
                {referral.checks.verdicts.map((verdict) => (
                  <li key={verdict.programId}>
                    <VerdictLine verdict={verdict} named light={light} />
                  </li>
                ))}
              </ul>
            </DisclosurePanel>
          </Disclosure>
        </>
      ) : (
        <p className="secondary">{words.notChecked}</p>
      )}
    </Section>
  );
}
