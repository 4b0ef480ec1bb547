import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { PolicyView, SystemView } from '../../contracts/administration';
import { CameWithView } from '../../contracts/came-with';
import { DirectoryChoices, ProgramDetail } from '../../contracts/directory';
import { SavedView } from '../../contracts/saved-views';
import { AlertView } from '../../contracts/views/alerts';
import { AuditActors, AuditLine, RefusedAttemptView } from '../../contracts/views/audit';
import { ComparisonView, DuplicateView } from '../../contracts/views/duplicates';
import { Named } from '../../contracts/views/named';
import { NoticeView } from '../../contracts/views/notices';
import { pageOf } from '../../contracts/views/page-of';
import { ProgramView } from '../../contracts/views/programs';
import { ReferralView } from '../../contracts/views/referral';
import { ReferralRow } from '../../contracts/views/referral-row';
import { SearchView } from '../../contracts/views/search';
import { SignInOptions } from '../../contracts/views/session';
import { TaskRow } from '../../contracts/views/task-row';
import { TodayView } from '../../contracts/views/today';
import { PersonSignedIn } from '../session/person';
import { request } from './request';
import { SignedOut } from './trouble';

/** Lists and pages look again by themselves this often while they are on the screen. */
export const LOOK_AGAIN_MS = 4_000;
const LOOK_FOR_CHANGE_MS = 250;

/** A list of the system, page by page, that looks again by itself. */
export const listOf = <Row extends z.ZodType>(key: readonly unknown[], row: Row, path: string) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam }) => request(pageOf(row), withCursor(path, pageParam)),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: LOOK_AGAIN_MS,
    placeholderData: keepPreviousData,
  });

/** Everything that the desk reads, by name. */
export const queries = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: () =>
        request(PersonSignedIn, '/session').catch((error: unknown) => {
          if (error instanceof SignedOut) return null;
          throw error;
        }),
      staleTime: Number.POSITIVE_INFINITY,
      refetchInterval: ({ state }) => (state.error ? LOOK_AGAIN_MS : false),
    }),
  signInOptions: () =>
    queryOptions({
      queryKey: ['sign-in'],
      queryFn: () => request(SignInOptions, '/session/options'),
      refetchInterval: ({ state }) => (state.error ? LOOK_AGAIN_MS : false),
    }),
  alerts: (query: string) => listOf(['alerts', query], AlertView, query ? `/alerts?${query}` : '/alerts'),
  alert: (id: string) =>
    queryOptions({
      queryKey: ['alerts', 'one', id],
      queryFn: () => request(AlertView, `/alerts/${encodeURIComponent(id)}`),
      refetchInterval: LOOK_AGAIN_MS,
    }),
  tasks: (query: string) => listOf(['tasks', query], TaskRow, query ? `/tasks?${query}` : '/tasks'),
  referrals: (query: string) => listOf(['referrals', query], ReferralRow, query ? `/referrals?${query}` : '/referrals'),
  coordinators: () =>
    queryOptions({
      queryKey: ['coordinators'],
      queryFn: async () => (await request(pageOf(Named), '/coordinators')).items,
      staleTime: 60_000,
    }),
  notices: () => listOf(['notices'], NoticeView, '/notices'),
  duplicates: () => listOf(['duplicates'], DuplicateView, '/possible-duplicates'),
  comparison: (id: string) =>
    queryOptions({
      queryKey: ['comparison', id],
      queryFn: () => request(ComparisonView, `/possible-duplicates/${encodeURIComponent(id)}`),
      refetchInterval: LOOK_AGAIN_MS,
    }),
  refusedAttempts: () => listOf(['refused-attempts'], RefusedAttemptView, '/refused-attempts'),
  /** Read when asked for: a page that is studied must not move, and looking again is looking. */
  /** Never in an address of the desk: what is looked for is a name. */
  search: (words: string) =>
    queryOptions({
      queryKey: ['search', words],
      queryFn: () => request(SearchView, `/search?q=${encodeURIComponent(words)}`),
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  today: (scope: 'mine' | 'team', on: string) =>
    queryOptions({
      queryKey: ['today', scope, on],
      queryFn: () => request(TodayView, `/today?scope=${scope}${on ? `&on=${encodeURIComponent(on)}` : ''}`),
      refetchInterval: LOOK_AGAIN_MS,
    }),
  audit: (query: string) =>
    infiniteQueryOptions({
      ...listOf(['audit', query], AuditLine, `/audit?${query}`),
      refetchInterval: false,
      refetchOnWindowFocus: false,
    }),
  policies: () =>
    queryOptions({
      queryKey: ['policies'],
      queryFn: async () => (await request(pageOf(PolicyView), '/policies')).items,
      refetchInterval: LOOK_AGAIN_MS,
    }),
  systems: () =>
    queryOptions({
      queryKey: ['systems'],
      queryFn: async () => (await request(pageOf(SystemView), '/systems')).items,
      refetchInterval: LOOK_AGAIN_MS,
    }),
  auditActors: () =>
    queryOptions({
      queryKey: ['audit-actors'],
      queryFn: async () => (await request(AuditActors, '/audit/actors')).items,
      staleTime: 60_000,
    }),
  programs: () => queryOptions({ queryKey: ['programs'], queryFn: () => allPrograms(), staleTime: 60_000 }),
  savedViews: () =>
    queryOptions({
      queryKey: ['saved-views'],
      queryFn: async () => (await request(SavedViewPage, '/saved-views')).items,
      staleTime: 60_000,
    }),
  directory: (query: string) => listOf(['directory', query], ProgramView, query ? `/programs?${query}` : '/programs'),
  directoryChoices: () =>
    queryOptions({
      queryKey: ['directory-choices'],
      queryFn: () => request(DirectoryChoices, '/directory-choices'),
      staleTime: 60_000,
    }),
  program: (id: string) =>
    queryOptions({
      queryKey: ['program', id],
      queryFn: () => request(ProgramDetail, `/programs/${encodeURIComponent(id)}`),
      refetchInterval: LOOK_AGAIN_MS,
    }),
  /** What came with a referral seldom changes, and may be long: it is asked for once, and again after a minute. */
  cameWith: (id: string) =>
    queryOptions({
      queryKey: ['came-with', id],
      queryFn: () => request(CameWithPage, `/referrals/${encodeURIComponent(id)}/came-with`),
      staleTime: 60_000,
    }),
  /** Looks again quickly while it is behind a change that was just taken. */
  referral: (id: string, isBehind: (revision: number) => boolean) =>
    queryOptions({
      queryKey: ['referral', id],
      queryFn: () => request(ReferralView, `/referrals/${encodeURIComponent(id)}`),
      refetchInterval: ({ state }) =>
        state.data && isBehind(state.data.revision) ? LOOK_FOR_CHANGE_MS : LOOK_AGAIN_MS,
    }),
};

const CameWithPage = pageOf(CameWithView);
const SavedViewPage = pageOf(SavedView);
const ProgramPage = pageOf(ProgramView);
type Programs = readonly z.infer<typeof ProgramView>[];

/** The directory as a whole: it is small, and a person searches it by typing. */
async function allPrograms(cursor = ''): Promise<Programs> {
  const { items, next } = await request(ProgramPage, withCursor('/programs?limit=200', cursor));
  return next === null ? items : [...items, ...(await allPrograms(next))];
}

const withCursor = (path: string, cursor: string): string =>
  cursor ? `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}` : path;
