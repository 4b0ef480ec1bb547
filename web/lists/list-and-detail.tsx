import { type ReactNode, useEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigate, useParams } from 'react-router';
import { wasExpected } from '../frame/arrival';
import { PageTitle } from '../frame/page-title';
import { useKeys } from '../keys/keys';

interface ListAndDetailProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** A list with one of its matters beside it; where there is no room, one page after the other. */
export function ListAndDetail({ title, about, isEmpty, children }: ListAndDetailProps) {
  const { referralId } = useParams();
  const list = useRef<HTMLElement>(null);
  useWayBack(list, referralId);
  return (
    <div className="list-and-detail" data-open={referralId ? 'detail' : 'list'}>
      <section className="list" aria-label={title} ref={list}>
        <header className="list-header">
          <PageTitle title={title} greets={referralId === undefined} />
          {about}
        </header>
        {children}
      </section>
      <section className="detail" key={referralId}>
        {referralId || !isEmpty ? <Outlet /> : null}
      </section>
    </div>
  );
}

/** Escape leads from a matter back to the list, and whoever comes back is on the row that they left. */
function useWayBack(list: { readonly current: HTMLElement | null }, referralId: string | undefined): void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const left = useRef<string>(undefined);
  useKeys('lists', {
    Esc:
      referralId === undefined
        ? undefined
        : () => void navigate(`${pathname.slice(0, pathname.lastIndexOf('/'))}${search}`),
  });
  useEffect(() => {
    if (referralId === undefined && left.current !== undefined && wasExpected())
      list.current?.querySelector<HTMLElement>(`[data-row][href*="${left.current}"]`)?.focus();
    left.current = referralId;
  }, [list, referralId]);
}
