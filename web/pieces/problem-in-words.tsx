import type { Problem } from '../../contracts/views';
import { asSentence } from '../text/in-sentence';
import { SYSTEM_LANGUAGE } from '../text/languages';
import { useText } from '../text/text';
import { useSayings } from '../time/use-sayings';

/**
 * What a problem means in the reader's language: why, where the system said why, or else what its code means. English
 * leaves both to the system, whose own sentence is English; a code that this desk does not know is left to it, too.
 */
export function ProblemInWords({ problem }: { readonly problem: Pick<Problem, 'code' | 'detail' | 'why'> }) {
  const { problems } = useText();
  const { why: sayWhy } = useSayings();
  const { code, detail, why } = problem;
  const own = problems[code];
  if (own === undefined) return <span lang={SYSTEM_LANGUAGE}>{detail}</span>;
  return why ? asSentence(sayWhy(why)) : own;
}
