import { Link } from 'react-router';
import type { NoticeView } from '../../../contracts/views';
import { Moment } from '../../pieces/moment';
import { useText } from '../../text/text';
import { wordFor } from '../../text/word-for';
import { useTimes } from '../../time/use-times';

interface NoticeEntryProps {
  readonly notice: NoticeView;
  readonly withLink?: boolean;
}

/** One message as it was written: to whom, what for, by which way, and whether it has left. */
export function NoticeEntry({ notice, withLink = false }: NoticeEntryProps) {
  const { lists, referral, noticePurposes, noticeWays, recipients } = useText();
  const { when } = useTimes();
  return (
    <article className="notice">
      <header className="notice-header">
        <strong>{referral.notices.to(wordFor(recipients, notice.to))}</strong>
        <span>{wordFor(noticePurposes, notice.purpose)}</span>
        <span>{wordFor(noticeWays, notice.channel)}</span>
        <Moment at={notice.keptAt} />
        <span className="notice-sent">
          {notice.channel !== 'in-app' &&
            (notice.sentAt ? referral.notices.sent(when(notice.sentAt)) : referral.notices.notSent)}
        </span>
        {withLink && <Link to={`/referrals/${notice.referralId}`}>{lists.notices.referral}</Link>}
      </header>
      <p className="notice-text">{notice.text}</p>
    </article>
  );
}
