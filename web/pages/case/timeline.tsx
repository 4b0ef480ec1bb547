import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { CaseView } from '../../../contracts/views/case';
import { caseQueries, TIMELINE_PARTS, type TimelinePart } from '../../api/case-queries';
import { OptionGroup } from '../../forms/option-group';
import { Action } from '../../pieces/action';
import { Empty } from '../../pieces/empty';
import { Skeleton } from '../../pieces/skeleton';
import { Trouble } from '../../pieces/trouble';
import { useText } from '../../text/text';
import { Section } from '../referral/section';
import { TimelineItem } from './timeline-item';

/** What people wrote down and what the pathways did, newest first. The address keeps which part is shown. */
export function Timeline({ file }: { readonly file: CaseView }) {
  const { caseFile, frame } = useText();
  const words = caseFile.timeline;
  const [search, setSearch] = useSearchParams();
  const part = partNamed(search.get('part'));
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(caseQueries.timeline(file.id, part));
  const lines = data?.pages.flatMap(({ items }) => items);
  return (
    <Section title={words.title} surface="bare">
      <OptionGroup
        label={words.parts.label}
        options={TIMELINE_PARTS.map((code) => ({ code, words: words.parts[code] }))}
        chosen={part}
        choose={(code) => setSearch(code === 'all' ? {} : { part: code }, { replace: true })}
        isDisabled={false}
        layout="tight"
      />
      <Trouble why={error} retry={refetch} besideLastKnown={lines !== undefined} />
      {!lines && !error && <Skeleton shape="list" />}
      {lines?.length === 0 && <Empty title={words.empty} detail={words.emptyDetail} />}
      <ol className="timeline">
        {lines?.map((line) => (
          <li key={`${line.source} ${line.seq}`}>
            <TimelineItem line={line} file={file} />
          </li>
        ))}
      </ol>
      {hasNextPage && <Action onPress={() => void fetchNextPage()}>{frame.more}</Action>}
    </Section>
  );
}

const partNamed = (name: string | null): TimelinePart => TIMELINE_PARTS.find((known) => known === name) ?? 'all';
