import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from 'react-router';
import { z } from 'zod';
import { queries } from '../../api/queries';
import { Banner } from '../../frame/banner';
import { LanguageSwitch } from '../../frame/language-switch';
import { PageTitle } from '../../frame/page-title';
import { Note } from '../../pieces/note';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useSession, wasSignedIn } from '../../session/use-session';
import { useText } from '../../text/text';
import { NoSignIn } from './no-sign-in';
import { SamplePeople } from './sample-people';

const CameFrom = z.object({ from: z.string().startsWith('/') });

/** The door. Whoever was sent here comes back to where they were. */
export function SignInPage() {
  const { frame, signIn } = useText();
  const { state } = useLocation();
  const { data: person } = useSession();
  const { data: options, error, refetch } = useQuery(queries.signInOptions());
  const from = CameFrom.safeParse(state).data?.from;
  if (person) return <Navigate to={from ?? '/'} replace />;
  return (
    <>
      <Banner />
      <main className="alone sign-in">
        <div className="sign-in-top">
          <p className="product">{frame.product}</p>
          <LanguageSwitch />
        </div>
        <PageTitle title={signIn.title} />
        {from && wasSignedIn() && <Note tone="plain" title={signIn.ended} />}
        {error && <Trouble why={error} retry={refetch} />}
        {!options && !error && <Skeleton shape="list" />}
        {options?.mode === 'production' && <NoSignIn />}
        {options?.mode === 'development' && <SamplePeople people={options.people} />}
      </main>
    </>
  );
}
