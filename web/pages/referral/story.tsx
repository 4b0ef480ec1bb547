import { Link } from 'react-router';
import type { FullView } from '../../../contracts/views/referral';
import type { StoryLine } from '../../../contracts/views/story';
import { Moment } from '../../pieces/moment';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { useSayings } from '../../time/use-sayings';
import { Section } from './section';

/** Who did what, and when, the newest first. */
export function Story({ referral: { id, story: lines, team } }: { readonly referral: FullView }) {
  const { referral, audit } = useText();
  const mayReadAudit = whyNot(usePerson(), 'see-audit', team.id) === undefined;
  return (
    <Section
      title={referral.story.title}
      surface="bare"
      aside={mayReadAudit && <Link to={`/audit?referral=${id}`}>{audit.link}</Link>}
    >
      {lines.length === 0 && <p className="secondary">{referral.story.empty}</p>}
      <StoryLines lines={lines} />
    </Section>
  );
}

/** Lines of the story, the newest first. */
export function StoryLines({ lines }: { readonly lines: readonly StoryLine[] }) {
  const sayings = useSayings();
  const newestFirst = [...lines].sort((one, other) => other.seq - one.seq);
  return (
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
  );
}
