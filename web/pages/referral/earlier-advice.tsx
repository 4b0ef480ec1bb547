import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { FullView } from '../../../contracts/views/referral';
import { useText } from '../../text/text';
import { AdviceSaid } from './advice';
import type { Quoted } from './narrative-pieces';
import { Section } from './section';

interface Props {
  readonly referral: FullView;
  readonly light: (quote: Quoted | null) => void;
}

/** What was advised on less: readable as it was, and out of the way. */
export function EarlierAdvice({ referral, light }: Props) {
  const { asking, referral: text } = useText();
  const { earlierAdvice } = referral;
  if (earlierAdvice.length === 0) return null;
  return (
    <Disclosure className="disclosure section">
      <Heading level={2}>
        <Button slot="trigger" className="disclosure-trigger">
          {asking.earlier(earlierAdvice.length)}
        </Button>
      </Heading>
      <DisclosurePanel>
        {earlierAdvice.map((advice) => (
          <Section key={advice.id} title={text.advice.title} surface="machine">
            <AdviceSaid advice={advice} light={light} />
          </Section>
        ))}
      </DisclosurePanel>
    </Disclosure>
  );
}
