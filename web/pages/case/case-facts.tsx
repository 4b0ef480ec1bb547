import type { CaseView } from '../../../contracts/case-views';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import { type Fact, FactRow } from '../referral/fact-row';
import { Section } from '../referral/section';
import { contactInWords } from '../referral/use-facts';

/** What is safe comes first, then who may be told what, then how to reach the person. */
export function CaseFacts({ file }: { readonly file: CaseView }) {
  const { caseFile } = useText();
  const facts = useCaseFacts(file);
  return (
    <Section title={caseFile.safe.title}>
      <dl className="facts">
        {facts.map((fact) => (
          <FactRow key={fact.name} fact={fact} />
        ))}
      </dl>
      <h3>{caseFile.safe.related}</h3>
      <Related file={file} />
    </Section>
  );
}

function useCaseFacts({ person }: CaseView): readonly Fact[] {
  const text = useText();
  const words = text.referral.facts;
  const told = (name: string, value: string | null): Fact => ({ name, value, from: words.told });
  return [
    {
      name: words.safe,
      value: contactInWords(person.contact, text),
      from: words.onRecord,
      ...(person.contact.safeToContact === 'yes' ? {} : { weight: 'alarming' as const }),
    },
    told(words.phone, person.phone),
    told(words.language, person.language),
    ...(person.email === null ? [] : [told(words.email, person.email)]),
    told(words.address, person.address),
    told(words.county, person.county),
    told(words.coverage, person.coverage.join(', ') || null),
    told(
      words.tellReferrer,
      person.contact.mayTellReferrer === 'unknown' ? null : text.answers[person.contact.mayTellReferrer],
    ),
  ];
}

function Related({ file: { related } }: { readonly file: CaseView }) {
  const { answers, caseFile, referral, relations } = useText();
  const { facts } = referral;
  if (related.length === 0) return <p className="secondary">{caseFile.related.none}</p>;
  return (
    <ul className="related">
      {related.map(({ relation, name, phone, mayConsent, mayBeTold, toldAbout }) => (
        <li key={`${relation} ${name}`}>
          <bdi>{name}</bdi>{' '}
          <span className="secondary">
            {[
              wordFor(relations, relation),
              ...(phone ? [phone] : []),
              facts.mayConsent(answers[mayConsent]),
              facts.mayBeTold(answers[mayBeTold]),
              ...(mayBeTold === 'yes'
                ? [caseFile.related.about(toldAbout.map((one) => caseFile.related.matters[one]))]
                : []),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
