import { Link } from 'react-router';
import type { NoticeView } from '../../../contracts/views/notices';
import { Moment } from '../../pieces/moment';
import { SYSTEM_LANGUAGE } from '../../text/languages';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import { useSayings } from '../../time/use-sayings';
import { useTimes } from '../../time/use-times';

interface NoticeEntryProps {
  readonly notice: NoticeView;
  readonly withLink?: boolean;
}

/** One message as it was written: to whom, what for, by which way, and whether it has left. */
export function NoticeEntry({ notice, withLink = false }: NoticeEntryProps) {
  const { lists, referral, noticePurposes, noticeWays, recipients } = useText();
  return (
    <article className="notice">
      <header className="notice-header">
        <strong>{referral.notices.to(wordFor(recipients, notice.to))}</strong>
        <span>{wordFor(noticePurposes, notice.purpose)}</span>
        <span>{wordFor(noticeWays, notice.channel)}</span>
        <Moment at={notice.keptAt} />
        <Delivery notice={notice} />
        {withLink && <Link to={`/referrals/${notice.referralId}`}>{lists.notices.referral}</Link>}
      </header>
      <p className="notice-text" lang={SYSTEM_LANGUAGE}>
        {notice.text}
      </p>
    </article>
  );
}

/** Whether it has left, and if not, why. What stays on the desk is delivered by being there. */
function Delivery({ notice: { channel, delivery, sentAt, heldBecause, heldWhy } }: Pick<NoticeEntryProps, 'notice'>) {
  const { referral, operations } = useText();
  const { when } = useTimes();
  const sayings = useSayings();
  if (delivery === 'sent')
    return channel === 'in-app' || !sentAt ? null : (
      <span className="notice-sent">{referral.notices.sent(when(sentAt))}</span>
    );
  return (
    <span className="notice-sent">
      {operations.unsent.delivery[delivery]}
      {heldWhy && `: ${sayings.why(heldWhy)}`}
      {!heldWhy && heldBecause && <span lang={SYSTEM_LANGUAGE}>{`: ${heldBecause}`}</span>}
    </span>
  );
}
