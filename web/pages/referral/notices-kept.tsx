import type { FullView } from '../../../contracts/views/referral';
import { useText } from '../../text/text';
import { NoticeEntry } from '../notices/notice-entry';
import { Section } from './section';

/** Every message about this referral, as it was written. */
export function NoticesKept({ notices }: { readonly notices: FullView['notices'] }) {
  const words = useText().referral.notices;
  return (
    <Section title={words.title} surface="bare">
      {notices.length === 0 && <p className="secondary">{words.empty}</p>}
      {notices.map((notice) => (
        <NoticeEntry key={notice.id} notice={notice} />
      ))}
    </Section>
  );
}
