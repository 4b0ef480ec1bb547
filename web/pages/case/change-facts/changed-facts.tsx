import type { FactChangeView } from '../../../../contracts/views/case';
import { useText } from '../../../text/text';
import { changeInWords } from './facts-in-words';

/** What stood, struck through, beside what stands: of each fact that was changed. */
export function ChangedFacts({ changes }: { readonly changes: readonly FactChangeView[] }) {
  const text = useText();
  const { notTold } = text.referral.facts;
  return (
    <dl className="changed-facts">
      {changes.map((change) => {
        const { name, was, now } = changeInWords(change, text);
        return (
          <div key={`${name} ${now}`}>
            <dt>{name}</dt>
            <dd>
              <s>
                <bdi>{was ?? notTold}</bdi>
              </s>{' '}
              <span aria-hidden="true">→</span> <bdi>{now ?? notTold}</bdi>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
