import type { ReactNode } from 'react';
import { Outlet, useParams } from 'react-router';

interface ListAndDetailProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** A list with one of its matters beside it; where there is no room, one page after the other. */
export function ListAndDetail({ title, about, isEmpty, children }: ListAndDetailProps) {
  const { referralId } = useParams();
  return (
    <div className="list-and-detail" data-open={referralId ? 'detail' : 'list'}>
      <section className="list" aria-label={title}>
        <header className="list-header">
          <h1>{title}</h1>
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
