import type { Problem } from '../../contracts/views/problem';
import { SYSTEM_LANGUAGE } from '../text/languages';
import { problemSaid } from '../text/problem-said';
import { useText } from '../text/text';
import { useSayings } from '../time/use-sayings';

/** What a problem means in the reader's language, with moments as people say them; or else the system's own sentence. */
export function ProblemInWords({ problem }: { readonly problem: Pick<Problem, 'code' | 'detail' | 'why'> }) {
  const { problems } = useText();
  const { why } = useSayings();
  return problemSaid(problem, problems, why) ?? <span lang={SYSTEM_LANGUAGE}>{problem.detail}</span>;
}
