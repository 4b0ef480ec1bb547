import { useSearchParams } from 'react-router';
import { AUDIT_KINDS, type AuditKind } from '../../../domain/audit';
import { usePerson } from '../../session/signed-in';
import { dayAfter, startOfDay } from '../../time/start-of-day';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAMES = ['kind', 'by', 'referral', 'case', 'person', 'from', 'until'] as const;
type Name = (typeof NAMES)[number];

/** What the audit is narrowed to. It stands in the address, so that a link shows what its sender saw. */
export function useAuditFilters() {
  const { zone } = usePerson();
  const [search, setSearch] = useSearchParams();
  const of = (name: Name): string => search.get(name) ?? '';
  const kind = AUDIT_KINDS.find((known) => known === of('kind')) ?? null;
  return {
    kind,
    by: of('by'),
    referral: of('referral'),
    case: of('case'),
    person: of('person'),
    from: dayIn(of('from')),
    until: dayIn(of('until')),
    isSet: NAMES.some((name) => of(name) !== ''),
    /** As the api is asked: days have become the moments at which they begin and end where the reader is. */
    query: queryOf({ kind, zone, of }),
    /** The address of the same view with one filter changed. */
    to: (name: Name, value: string): string => `/audit?${changed(search, name, value)}`,
    change: (name: Name, value: string): void => setSearch(changed(search, name, value), { replace: true }),
  };
}

export type AuditFilters = ReturnType<typeof useAuditFilters>;

interface ToAsk {
  readonly kind: AuditKind | null;
  readonly zone: string;
  readonly of: (name: Name) => string;
}

function queryOf({ kind, zone, of }: ToAsk): string {
  const [from, until] = [dayIn(of('from')), dayIn(of('until'))];
  const asked = {
    kind: kind ?? '',
    by: of('by'),
    referral: of('referral'),
    case: of('case'),
    person: of('person'),
    from: from && startOfDay(from, zone),
    until: until && startOfDay(dayAfter(until), zone),
  };
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
}

const dayIn = (text: string): string => (DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : '');

function changed(search: URLSearchParams, name: Name, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
