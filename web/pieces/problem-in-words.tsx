import type { Problem } from '../../contracts/views';
import { SYSTEM_LANGUAGE } from '../text/languages';
import { useText } from '../text/text';

/**
 * What a problem means in the reader's language, by its code; then the system's own sentence, which says who, when and
 * which. Where the catalogue leaves the code to the system, its sentence stands alone.
 */
export function ProblemInWords({ problem: { code, detail } }: { readonly problem: Pick<Problem, 'code' | 'detail'> }) {
  const { problems, frame } = useText();
  const own = problems[code];
  const said = <span lang={SYSTEM_LANGUAGE}>{detail}</span>;
  if (own === undefined) return said;
  return (
    <>
      {own}{' '}
      <span className="secondary">
        {frame.trouble.inEnglish} {said}
      </span>
    </>
  );
}
