import { Link } from 'react-router';
import type { FullView } from '../../../contracts/views/referral';
import { Moment } from '../../pieces/moment';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useSayings } from '../../time/use-sayings';
import { Section } from './section';

/** Who did what, and when, the newest first. */
export function Story({ referral: { id, story: lines, team } }: { readonly referral: FullView }) {
  const { referral, audit } = useText();
  const sayings = useSayings();
  const mayReadAudit = whyNot(usePerson(), 'see-audit', team.id) === undefined;
  const newestFirst = [...lines].sort((one, other) => other.seq - one.seq);
  return (
    <Section
      title={referral.story.title}
      surface="bare"
      aside={mayReadAudit && <Link to={`/audit?referral=${id}`}>{audit.link}</Link>}
    >
      {lines.length === 0 && <p className="secondary">{referral.story.empty}</p>}
      <ol className="story" reversed>
        {newestFirst.map(({ seq, at, by, happened, detail }) => (
          <li key={seq}>
            <Moment at={at} />
            <span>
              {sayings.happened(happened)}
              {detail && ` · ${detail}`} <span className="secondary">{by.name}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
