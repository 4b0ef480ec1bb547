import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { RuleView } from '../../../contracts/views/checks';
import { say } from '../../../domain/sayings';
import { Icon } from '../../pieces/icon';
import { SYSTEM_LANGUAGE } from '../../text/languages';
import { useText } from '../../text/text';
import type { Quoted } from './narrative-pieces';
import { Quote } from './quote';

interface RulesProps {
  readonly rules: readonly z.infer<typeof RuleView>[];
  readonly light: (quote: Quoted | null) => void;
}

/** Every rule of a program beside the fact that it was held against. */
export function Rules({ rules, light }: RulesProps) {
  const { referral, verdicts, rules: sayings } = useText();
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
        {rules.map(({ rule, asks, fact, verdict, held, evidence }) => (
          <tr key={`${rule} ${asks}`} data-verdict={verdict}>
            <Said english={asks} words={held && say(sayings.asks, held)} />
            <Said english={fact} words={held && say(sayings.facts, held)}>
              {evidence && <Quote quote={evidence} light={light} />}
            </Said>
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

/** What an older version put into words stays in its English. */
const Said = ({ english, words, children }: SaidProps) => (
  <td>
    {words === null ? <span lang={SYSTEM_LANGUAGE}>{english}</span> : words} {children}
  </td>
);

interface SaidProps {
  readonly english: string;
  readonly words: string | null;
  readonly children?: ReactNode;
}
