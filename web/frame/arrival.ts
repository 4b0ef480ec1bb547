import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** Somebody went to another page, and its title has not taken the focus yet. */
let isExpected = false;

/** How far pages were scrolled, by their entry in the history; as many as somebody goes back. */
const scrolled = new Map<string, number>();
const KEPT_MAX = 100;

/**
 * Says that another page is coming whenever the path changes; a change of filters in the address is the same page. A
 * page that is new starts at its top, one that somebody comes back to stands where it stood.
 */
export function useArrivals(): (page: HTMLElement) => void {
  const { pathname, key } = useLocation();
  const isBack = useNavigationType() === 'POP';
  const last = useRef(pathname);
  useLayoutEffect(() => {
    if (last.current !== pathname) isExpected = true;
    last.current = pathname;
    const page = document.getElementById('page');
    if (page) page.scrollTop = isBack ? (scrolled.get(key) ?? 0) : 0;
  }, [pathname, key, isBack]);
  return ({ scrollTop }) => keep(key, scrollTop);
}

function keep(key: string, scrollTop: number): void {
  scrolled.set(key, scrollTop);
  const [oldest] = scrolled.keys();
  if (scrolled.size > KEPT_MAX && oldest !== undefined) scrolled.delete(oldest);
}

/** Gives the focus to the title of a page that somebody has just come to, so that it is read out and keys go on there. */
export function useGreeting(greets: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const isBack = useNavigationType() === 'POP';
  const first = useRef({ greets, isBack }); // A title greets once, when it appears; it does not call anybody back.
  useEffect(() => {
    if (first.current.greets && wasExpected()) title.current?.focus({ preventScroll: first.current.isBack });
  }, []);
  return title;
}

/** Whether somebody has just come; asked by whoever takes the focus. */
export function wasExpected(): boolean {
  const was = isExpected;
  isExpected = false;
  return was;
}
