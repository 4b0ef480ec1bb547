import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { operationsQueries } from '../../api/operations-queries';
import { ChoiceField } from '../../forms/choice-field';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';

interface ComparingProps {
  readonly of: string;
  readonly beside: string | null;
}

const NONE = 'none';

/** Which other run stands beside this one; the address keeps it. */
export function Comparing({ of, beside }: ComparingProps) {
  const { evaluations } = useText();
  const { when } = useTimes();
  const [, search] = useSearchParams();
  const { data } = useInfiniteQuery(operationsQueries.evaluations());
  const others = (data?.pages.flatMap(({ items }) => items) ?? []).filter(({ evaluationId }) => evaluationId !== of);
  const choices = others.map(({ evaluationId, at, advisor, promptVersion, referrals, directory }) => ({
    code: evaluationId,
    words: [when(at), advisor, promptVersion, directory.name, referrals?.name].filter(Boolean).join(' · '),
  }));
  return (
    <ChoiceField
      label={evaluations.compare}
      placeholder={evaluations.compareChoose}
      choices={[{ code: NONE, words: evaluations.compareNone }, ...choices]}
      chosen={beside}
      choose={(code) => search(code === NONE ? {} : { with: code }, { preventScrollReset: true })}
      isDisabled={others.length === 0}
      fault={undefined}
    />
  );
}
