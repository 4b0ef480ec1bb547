import { Outlet, useParams } from 'react-router';
import { Note } from '../../pieces/note';
import { useText } from '../../text/text';

/** For those who may see a referral but no list of them; without a number the page says who may see the list. */
export function OneAlone({ why }: { readonly why: string }) {
  const { frame } = useText();
  const { referralId } = useParams();
  if (referralId)
    return (
      <section className="detail" key={referralId}>
        <Outlet />
      </section>
    );
  return (
    <section className="page">
      <Note tone="plain" title={frame.trouble.forbidden}>
        <p>{why}</p>
      </Note>
    </section>
  );
}
