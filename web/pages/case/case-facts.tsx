import { useState } from 'react';
import type { CaseView } from '../../../contracts/views/case';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { type Fact, FactRow } from '../referral/fact-row';
import { Section } from '../referral/section';
import { contactInWords } from '../referral/use-facts';
import { ChangePerson } from './change-facts/change-person';
import { ChangeRelated, OpenRelated } from './change-facts/change-related';
import { relatedInWords } from './change-facts/facts-in-words';

/** What is safe comes first, then who may be told what, then how to reach the person. */
export function CaseFacts({ file }: { readonly file: CaseView }) {
  const { caseFile } = useText();
  const mayAct = whyNot(usePerson(), 'change-person', file.team.id) === undefined;
  const mayChange = mayAct && file.servedBy === null;
  const facts = useCaseFacts(file);
  const [asked, ask] = useState<{ readonly related: CaseView['related'][number] | null } | null>(null);
  const open = (related: CaseView['related'][number] | null) => ask({ related });
  return (
    <Section title={caseFile.safe.title}>
      <dl className="facts">
        {facts.map((fact) => (
          <FactRow key={fact.name} fact={fact} />
        ))}
      </dl>
      {mayAct && <ChangePerson file={file} mayChange={mayChange} />}
      {mayAct && file.servedBy !== null && <p className="secondary">{caseFile.facts.servedBy(file.servedBy)}</p>}
      <h3>{caseFile.safe.related}</h3>
      <Related file={file} open={mayChange ? open : undefined} />
      {mayChange && <OpenRelated related={null} open={open} />}
      {mayAct && <ChangeRelated file={file} mayChange={mayChange} asked={asked} close={() => ask(null)} />}
    </Section>
  );
}

function useCaseFacts({ person }: CaseView): readonly Fact[] {
  const text = useText();
  const words = text.referral.facts;
  const known = (name: string, value: string | null): Fact => ({ name, value, from: words.onRecord });
  return [
    {
      name: words.safe,
      value: contactInWords({ ...person.contact, bestTimes: null }, text),
      from: words.onRecord,
      ...(person.contact.safeToContact === 'yes' ? {} : { weight: 'alarming' as const }),
    },
    // A row of its own: it stands on record whatever is known of how contact is safe.
    ...(person.contact.bestTimes === null
      ? []
      : [known(text.caseFile.facts.names['best-times'], person.contact.bestTimes)]),
    known(words.phone, person.phone),
    known(words.language, person.language),
    ...(person.email === null ? [] : [known(words.email, person.email)]),
    known(words.address, person.address),
    known(words.county, person.county),
    known(words.coverage, person.coverage.join(', ') || null),
    known(
      words.tellReferrer,
      person.contact.mayTellReferrer === 'unknown' ? null : text.answers[person.contact.mayTellReferrer],
    ),
  ];
}

interface RelatedProps {
  readonly file: CaseView;
  readonly open: ((related: CaseView['related'][number]) => void) | undefined;
}

function Related({ file, open }: RelatedProps) {
  const text = useText();
  if (file.related.length === 0) return <p className="secondary">{text.caseFile.related.none}</p>;
  return (
    <ul className="related">
      {file.related.map((related) => (
        <li key={related.id}>
          <bdi>{related.name}</bdi> <span className="secondary">{relatedInWords(related, text).join(' · ')}</span>{' '}
          {open && <OpenRelated related={related} open={() => open(related)} />}
        </li>
      ))}
    </ul>
  );
}
