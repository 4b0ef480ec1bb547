import { Outlet, useParams } from 'react-router';
import type { Reason } from '../../../domain/reason';
import { PageTitle } from '../../frame/page-title';
import { Note } from '../../pieces/note';
import { asSentence } from '../../text/in-sentence';
import { useText } from '../../text/text';
import { useSayings } from '../../time/use-sayings';

/** For those who may see a referral but no list of them; without a number the page says who may see the list. */
export function OneAlone({ why }: { readonly why: Reason }) {
  const { frame, lists } = useText();
  const sayings = useSayings();
  const { referralId } = useParams();
  if (referralId)
    return (
      <section className="detail" key={referralId}>
        <Outlet />
      </section>
    );
  return (
    <section className="page">
      <PageTitle title={lists.referrals.title} />
      <Note tone="plain" title={frame.trouble.forbidden}>
        <p>{asSentence(sayings.why(why))}</p>
      </Note>
    </section>
  );
}
