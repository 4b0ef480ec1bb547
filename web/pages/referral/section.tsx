import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** Who says so, or how certain it is: beside the title, smaller. */
  readonly aside?: ReactNode;
  readonly surface?: 'plain' | 'machine' | 'ask' | 'bare';
  readonly children: ReactNode;
}

/** A part of the referral page with its title. */
export function Section({ title, aside, surface = 'plain', children }: SectionProps) {
  const id = useId();
  return (
    <section className={`section section-${surface}`} aria-labelledby={id}>
      <header className="section-header">
        <h2 id={id}>{title}</h2>
        {aside && <span className="section-aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
