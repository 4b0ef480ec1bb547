import type { FullView } from '../../../../contracts/views/referral';
import { say } from '../../../../domain/sayings';
import { Note } from '../../../pieces/note';
import { useText } from '../../../text/text';
import { consentMissing } from './decision-draft';

interface ConsentFirstProps {
  readonly referral: FullView;
  readonly programId: string | null;
}

/** Before anybody tries: why the picked program must not be told yet, and what to do. */
export function ConsentFirst({ referral, programId }: ConsentFirstProps) {
  const { decide, rules } = useText();
  const missing = consentMissing(programId, referral);
  if (!missing) return null;
  return (
    <Note tone="trouble" title={decide.consentFirst}>
      <p>{decide.consentHow(missing.held ? say(rules.facts, missing.held) : missing.fact)}</p>
    </Note>
  );
}
