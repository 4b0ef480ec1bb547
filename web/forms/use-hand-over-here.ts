import { useState } from 'react';
import type { ChangeKind } from '../changes/change';
import { type HandOver, type HandOverOf, useHandOver } from './use-hand-over';

/**
 * Hands over a form that stands once for each of several things of a referral, such as its attempts or its consents.
 * What came of another, taken or refused before this form was opened, is not told in it.
 */
export function useHandOverHere<Kind extends ChangeKind, Fault extends string>(
  form: HandOverOf<Kind, Fault>,
): HandOver<Fault> {
  const [isAsked, setIsAsked] = useState(false);
  const handOver = useHandOver({
    ...form,
    request: (operationId) => {
      setIsAsked(true);
      return form.request(operationId);
    },
  });
  return { ...handOver, progress: isAsked || handOver.isFrozen ? handOver.progress : undefined };
}
