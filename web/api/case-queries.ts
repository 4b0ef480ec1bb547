import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { CaseView, TimelineLine } from '../../contracts/views/case';
import { pageOf } from '../../contracts/views/page-of';
import { SearchView } from '../../contracts/views/search';
import { LOOK_AGAIN_MS } from './queries';
import { request } from './request';

export const TIMELINE_PARTS = ['all', 'interactions', 'promises', 'pathway'] as const;
export type TimelinePart = (typeof TIMELINE_PARTS)[number];

const TimelinePage = pageOf(TimelineLine);

/** What the desk reads of cases. Everything of one case begins with the same two keys, so that it is read anew together. */
export const caseQueries = {
  one: (id: string) =>
    queryOptions({
      queryKey: ['case', id],
      queryFn: () => request(CaseView, `/cases/${encodeURIComponent(id)}`),
      refetchInterval: LOOK_AGAIN_MS,
    }),
  timeline: (id: string, part: TimelinePart) =>
    infiniteQueryOptions({
      queryKey: ['case', id, 'timeline', part],
      queryFn: ({ pageParam }) =>
        request(
          TimelinePage,
          `/cases/${encodeURIComponent(id)}/timeline?part=${part}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.next,
      refetchInterval: LOOK_AGAIN_MS,
      placeholderData: keepPreviousData,
    }),
  /** Whom somebody means, by what they typed. */
  find: (typed: string) =>
    queryOptions({
      queryKey: ['find', typed],
      queryFn: async () => (await request(SearchView, `/search?limit=6&q=${encodeURIComponent(typed)}`)).items,
      enabled: typed.length >= 2,
      placeholderData: keepPreviousData,
    }),
};
