import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { VerdictView } from '../../../contracts/views/checks';
import { Icon, type IconName } from '../../pieces/icon';
import { useText } from '../../text/text';
import type { Quoted } from './narrative-pieces';
import { Rules } from './rules';

type Verdict = z.infer<typeof VerdictView>;

const ICONS: Readonly<Record<Verdict['eligible'], IconName>> = {
  eligible: 'met',
  'not-eligible': 'not-met',
  unknown: 'unknown',
};

interface VerdictLineProps {
  readonly verdict: Verdict;
  /** With the program's name, where the verdict stands by itself. */
  readonly named?: boolean;
  readonly light: (quote: Quoted | null) => void;
}

/** What our rules say of one program; behind it every rule with the fact it was held against. */
export function VerdictLine({ verdict, named = false, light }: VerdictLineProps) {
  const { directory, eligible, referral } = useText();
  const whom = verdict.forWhom === null ? '' : ` (${referral.rules.forWhom(verdict.forWhom)})`;
  const words = `${eligible[verdict.eligible]}${whom}`;
  return (
    <Disclosure className="disclosure verdict" data-eligible={verdict.eligible}>
      <Heading level={4}>
        <Button slot="trigger" className="disclosure-trigger">
          <Icon name={ICONS[verdict.eligible]} />
          {named ? `${verdict.programName}: ${words}` : words}
        </Button>
      </Heading>
      <DisclosurePanel>
        <Rules rules={verdict.rules} light={light} />
        <Link to={`/programs/${verdict.programId}`}>{directory.open}</Link>
      </DisclosurePanel>
    </Disclosure>
  );
}
