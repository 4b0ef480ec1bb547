import { type ReactNode, useId } from 'react';

interface PartProps {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

/** A part of the page of operations: what it is about, and then the facts. */
export function Part({ title, about, children }: PartProps) {
  const id = useId();
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about && <p className="secondary">{about}</p>}
      {children}
    </section>
  );
}
