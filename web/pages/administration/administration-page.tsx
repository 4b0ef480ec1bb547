import { PageTitle } from '../../frame/page-title';
import { Note } from '../../pieces/note';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { Policies } from './policies';
import { Systems } from './systems';

/** Where policies and the keys of systems are kept. Administrators change it, auditors read it, supervisors read the policies that their teams run by. */
export function AdministrationPage() {
  const { administration, frame } = useText();
  const person = usePerson();
  const mayRead = whyNot(person, 'see-policies') === undefined;
  const maySeeKeys = whyNot(person, 'see-keys') === undefined;
  const mayChange = whyNot(person, 'keep-keys') === undefined;
  return (
    <section className="page">
      <PageTitle title={administration.title} />
      {mayRead ? (
        <>
          <p className="secondary">
            {mayChange ? administration.intro : maySeeKeys ? administration.readOnly : administration.policiesOnly}
          </p>
          <Policies />
          {maySeeKeys && <Systems />}
        </>
      ) : (
        <Note tone="plain" title={frame.trouble.forbidden} />
      )}
    </section>
  );
}
