import { Outlet, useParams } from 'react-router';
import { PageTitle } from '../../frame/page-title';
import { Note } from '../../pieces/note';
import { SYSTEM_LANGUAGE } from '../../text/languages';
import { useText } from '../../text/text';

/** For those who may see a referral but no list of them; without a number the page says who may see the list. */
export function OneAlone({ why }: { readonly why: string }) {
  const { frame, lists } = useText();
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
        <p lang={SYSTEM_LANGUAGE}>{why}</p>
      </Note>
    </section>
  );
}
