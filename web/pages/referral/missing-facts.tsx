import type { FullView } from '../../../contracts/views/referral';
import { useText } from '../../text/text';

/** What a decision may need and nobody told, as questions, with whom to ask and how. */
export function MissingFacts({ referral }: { readonly referral: FullView }) {
  const { referral: text, questions } = useText();
  const words = text.facts;
  const { source } = referral;
  const missing = stillMissing(referral);
  if (missing.length === 0) return <p className="secondary">{words.nothingMissing}</p>;
  const who = [source.contactName ?? source.organization, source.phone, source.email].filter(Boolean).join(' · ');
  return (
    <div className="missing">
      <h3>{words.missing}</h3>
      <ul>
        {missing.map(({ fact, question }) => (
          <li key={fact}>{questions[fact] ?? question}</li>
        ))}
      </ul>
      <p className="secondary">{words.askAt(who)}</p>
    </div>
  );
}

/** The checks were made on arrival; what was found out about contact since then is not asked again. */
function stillMissing({ checks, person: { contact } }: FullView) {
  const foundOut = new Set([
    ...(contact.safeToContact === 'unknown' ? [] : ['safe-to-contact']),
    ...(contact.safeToContact === 'no' || contact.channels.length > 0 ? ['contact-channel'] : []),
  ]);
  return (checks?.missing ?? []).filter(({ fact }) => !foundOut.has(fact));
}
