import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyView } from '../../../contracts/administration';
import { queries } from '../../api/queries';
import { Action } from '../../pieces/action';
import { Note } from '../../pieces/note';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { whyNot } from '../../session/person';
import { usePerson } from '../../session/signed-in';
import { useText } from '../../text/text';
import { PolicyForm } from './policy-form';
import { PolicyVersion } from './policy-version';

/** Every version of the policy, the newest first, each beside the one that it was made from. */
export function Policies() {
  const { policies } = useText().administration;
  const { data: versions, error, refetch } = useQuery(queries.policies());
  const [newest] = versions ?? [];
  return (
    <section aria-labelledby="policies">
      <h2 id="policies">{policies.title}</h2>
      <p className="secondary">{policies.intro}</p>
      <Trouble why={error} retry={refetch} besideLastKnown={versions !== undefined} />
      {!versions && !error && <Skeleton shape="list" />}
      {newest && <Adding newest={newest} />}
      <ol className="audit-lines">
        {versions?.map((version, n) => (
          <PolicyVersion key={version.version} version={version} before={versions[n + 1]} isNewest={n === 0} />
        ))}
      </ol>
    </section>
  );
}

/** The form, for those who may, once they ask for it; it stays with the version that was on the screen then. */
function Adding({ newest }: { readonly newest: PolicyView }) {
  const { policies } = useText().administration;
  const person = usePerson();
  const [from, setFrom] = useState<PolicyView | null>(null);
  const [wasKept, setWasKept] = useState(false);
  if (whyNot(person, 'keep-policies') !== undefined) return null;
  const end = (kept: boolean) => {
    setFrom(null);
    setWasKept(kept);
  };
  if (from) return <PolicyForm from={from} end={end} />;
  return (
    <>
      {wasKept && <Note tone="good" title={policies.kept} />}
      <Action onPress={() => setFrom(newest)}>{policies.add}</Action>
    </>
  );
}
