import type { FullView } from '../../../contracts/views/referral';
import type { SentAgainView } from '../../../contracts/views/sent-again';
import { useText } from '../../text/text';
import { useTimes } from '../../time/use-times';
import { advisedOn, Words } from './narrative';
import { narrativePieces, type Quoted } from './narrative-pieces';
import { Section } from './section';

interface SentAgainProps {
  readonly referral: FullView;
  readonly lit: Quoted | null;
}

/** What the sender said later under the same number: its new words, marked as the narrative is, and the facts that differ. */
export function SentAgain({ referral, lit }: SentAgainProps) {
  const { title, hint } = useText().referral.sentAgain;
  if (referral.sentAgain.length === 0) return null;
  return (
    <Section title={title}>
      <p className="secondary">{hint}</p>
      {referral.sentAgain.map((sent) => (
        <OneSending key={sent.id} sent={sent} quotes={advisedOn(referral)} lit={lit} />
      ))}
    </Section>
  );
}

interface OneSendingProps {
  readonly sent: SentAgainView;
  readonly quotes: readonly Quoted[];
  readonly lit: Quoted | null;
}

function OneSending({ sent, quotes, lit }: OneSendingProps) {
  const { sentAgain } = useText().referral;
  const { when } = useTimes();
  const { words, start, by, receivedAt, narrative } = sent;
  const here = (quote: Quoted): Quoted => ({ ...quote, start: quote.start - (start ?? 0) });
  const all = lit === null ? quotes : [...quotes, lit];
  return (
    <div className="sent-again">
      <p className="secondary">{sentAgain.by(by.name, when(receivedAt))}</p>
      {words !== null && <Words pieces={narrativePieces(words, all.map(here))} lit={lit === null ? null : here(lit)} />}
      <Changes changes={sent.changes} />
      {words !== narrative && (
        <details>
          <summary>{sentAgain.whole}</summary>
          <blockquote className="narrative" dir="auto">
            {narrative}
          </blockquote>
        </details>
      )}
    </div>
  );
}

function Changes({ changes }: Pick<SentAgainView, 'changes'>) {
  const { sentAgain } = useText().referral;
  const said = new Map(Object.entries(sentAgain.values));
  const inWords = (value: string): string => said.get(value) ?? value;
  if (changes.length === 0) return null;
  return (
    <ul className="sent-changes">
      {changes.map(({ fact, was, now }) => (
        <li key={fact}>
          {sentAgain.facts[fact]}: <strong>{inWords(now)}</strong>{' '}
          <span className="secondary">{was === null ? sentAgain.notTold : sentAgain.before(inWords(was))}</span>
        </li>
      ))}
    </ul>
  );
}
