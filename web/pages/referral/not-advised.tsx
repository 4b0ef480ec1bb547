import { Link } from 'react-router';
import type { AdviceView } from '../../../contracts/views/advice';
import { SYSTEM_LANGUAGE } from '../../text/languages';
import { useText } from '../../text/text';

interface NotAdvisedProps {
  readonly notAdvised: AdviceView['notAdvised'];
  readonly missing: AdviceView['missingFacts'];
}

/** What the advisor thought of and did not put forward, and what it would like to know. */
export function NotAdvised({ notAdvised, missing }: NotAdvisedProps) {
  const words = useText().referral.advice;
  return (
    <>
      {notAdvised.length > 0 && (
        <div className="not-advised">
          <h3>{words.notAdvised}</h3>
          <ul>
            {notAdvised.map(({ programId, programName, because }) => (
              <li key={programId}>
                <Link to={`/programs/${programId}`}>{programName}</Link>: <span lang={SYSTEM_LANGUAGE}>{because}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {missing.length > 0 && (
        <div className="not-advised">
          <h3>{words.missing}</h3>
          <ul>
            {missing.map((question) => (
              <li key={question} lang={SYSTEM_LANGUAGE}>
                {question}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
