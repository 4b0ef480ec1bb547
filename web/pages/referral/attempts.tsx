import type { FullView } from '../../../contracts/views';
import { Moment } from '../../pieces/moment';
import { useText } from '../../text/text';
import { Section } from './section';

/** What was tried to reach the person, the newest first. */
export function Attempts({ attempts }: { readonly attempts: FullView['attempts'] }) {
  const { contact, channels, results } = useText();
  return (
    <Section title={contact.attempts.title} surface="bare">
      {attempts.length === 0 && <p className="secondary">{contact.attempts.empty}</p>}
      <ol className="story">
        {[...attempts].reverse().map(({ id, at, by, channel, result, note }) => (
          <li key={id}>
            <Moment at={at} />
            <span>
              <strong>{contact.attempts.line(channels[channel], results[result])}</strong>
              {note && ` · ${note}`} <span className="secondary">{by.name}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
