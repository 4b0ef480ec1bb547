import type { FullView } from '../../../contracts/views';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { Section } from './section';

/** What was tried to reach the person, the newest first. */
export function Attempts({ attempts }: { readonly attempts: FullView['attempts'] }) {
  const { contact, channels, results } = useText();
  const { when } = useTimes();
  return (
    <Section title={contact.attempts.title} surface="bare">
      {attempts.length === 0 && <p className="secondary">{contact.attempts.empty}</p>}
      <ol className="story">
        {[...attempts].reverse().map(({ id, at, by, channel, result, note }) => (
          <li key={id}>
            <time dateTime={at}>{when(at)}</time>
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
