import { ListBoxItem } from 'react-aria-components';
import type { z } from 'zod';
import type { VerdictView } from '../../../../contracts/views/checks';
import type { ProgramView } from '../../../../contracts/views/programs';
import { useText } from '../../../text/text';
import { useCapacityInWords } from '../capacity';

interface ProgramOptionProps {
  readonly program: z.infer<typeof ProgramView>;
  readonly verdict: z.infer<typeof VerdictView> | undefined;
}

/** A program to choose from: whose it is, whether it has room, whether our rules would let the person in, and whether it may be told. */
export function ProgramOption({ program: { id, name, organization, capacity }, verdict }: ProgramOptionProps) {
  const { eligible, decide } = useText();
  const isUntold = verdict?.rules.some(({ rule, verdict: met }) => rule === 'part-2-consent' && met !== 'met');
  const capacityInWords = useCapacityInWords();
  return (
    <ListBoxItem id={id} textValue={name} className="combo-row">
      <span className="combo-name">{name}</span>
      <span className="combo-about">
        {[
          organization,
          capacityInWords(capacity.status, capacity.waitDays),
          ...(verdict ? [eligible[verdict.eligible].toLowerCase()] : []),
          ...(isUntold ? [decide.consentMissing.toLowerCase()] : []),
        ].join(' · ')}
      </span>
    </ListBoxItem>
  );
}
