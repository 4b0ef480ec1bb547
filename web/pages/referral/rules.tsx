import type { z } from 'zod';
import type { RuleView } from '../../../contracts/views';
import { Icon } from '../../pieces/icon';
import { SYSTEM_LANGUAGE } from '../../text/languages';
import { useText } from '../../text/text';

/** Every rule of a program beside the fact that it was held against. */
export function Rules({ rules }: { readonly rules: readonly z.infer<typeof RuleView>[] }) {
  const { referral, verdicts } = useText();
  const words = referral.rules;
  if (rules.length === 0) return <p className="secondary">{words.none}</p>;
  return (
    <table className="rules">
      <thead>
        <tr>
          <th scope="col">{words.asks}</th>
          <th scope="col">{words.fact}</th>
          <th scope="col">{words.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, asks, fact, verdict }) => (
          <tr key={`${rule} ${asks}`} data-verdict={verdict}>
            <td lang={SYSTEM_LANGUAGE}>{asks}</td>
            <td lang={SYSTEM_LANGUAGE}>{fact}</td>
            <td>
              <Icon name={verdict} />
              {verdicts[verdict]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
