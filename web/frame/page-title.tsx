import type { ReactNode } from 'react';
import { useGreeting } from './arrival';
import { useTabTitle } from './tab-title';

interface PageTitleProps {
  /** What the browser's tab says, and the page too where it has nothing fuller to say. Never a person's name. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly id?: string;
  /** Not where another part of the page is what somebody came for. */
  readonly greets?: boolean;
}

/** The one title of a page: in the tab, for the eye, and for whoever has just come. */
export function PageTitle({ title, children, id, greets = true }: PageTitleProps) {
  const here = useGreeting(greets);
  useTabTitle(title);
  return (
    <h1 ref={here} tabIndex={-1} {...(id && { id })}>
      {children ?? title}
    </h1>
  );
}
