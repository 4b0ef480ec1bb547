import type { z } from 'zod';
import type { ContradictionView } from '../../../contracts/views/checks';
import { useText } from '../../text/text';
import type { Quoted } from './narrative-pieces';
import { Quote } from './quote';

type Contradiction = z.infer<typeof ContradictionView>;

interface ContradictionsProps {
  readonly contradictions: readonly Contradiction[];
  readonly light: (quote: Quoted | null) => void;
}

/** Where the form and the narrative differ: both words, and which of them the rules went by. */
export function Contradictions({ contradictions, light }: ContradictionsProps) {
  const words = useText().referral.facts;
  if (contradictions.length === 0) return null;
  return (
    <div className="missing">
      <h3>{words.contradictions}</h3>
      <ul>
        {contradictions.map((contradiction) => (
          <li key={`${contradiction.fact} ${contradiction.evidence.start}`}>
            <Contradicted contradiction={contradiction} light={light} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Contradicted({
  contradiction: { fact, field, evidence, settled },
  light,
}: {
  readonly contradiction: Contradiction;
  readonly light: ContradictionsProps['light'];
}) {
  const { referral, answers } = useText();
  const words = referral.facts;
  const value = field === 'yes' || field === 'no' ? answers[field].toLowerCase() : field;
  return (
    <>
      {words.formSays(words.contradicted[fact], value)} <Quote quote={evidence} light={light} />.{' '}
      {settled ? words.narrativeStands : words.askWhich}
    </>
  );
}
