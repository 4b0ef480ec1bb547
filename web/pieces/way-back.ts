import { useEffect, useLayoutEffect, useRef } from 'react';

/** What can be stood in when the thing itself has gone, the nearest first: each says what it is. */
const PLACES = 'li, section, article, main';

/**
 * Leads whoever closes a dialog back to where they stood.
 *
 * 1. What opened it has the focus again, as long as it is there: the dialog itself sees to that.
 * 2. Where it has gone, or goes at the next look because what it offered is done, the nearest place around it that is
 *    left takes the focus: never the page as a whole, from which nobody knows where the keyboard goes on.
 * 3. Whoever went elsewhere meanwhile is not called back.
 */
export function useWayBack(isOpen: boolean): void {
  const way = useRef<readonly HTMLElement[]>([]);
  useLayoutEffect(() => {
    if (isOpen) way.current = wayTo(document.activeElement);
  }, [isOpen]);
  useEffect(() => {
    if (isOpen || way.current.length === 0) return;
    return afterItsOwn(() => {
      way.current = goBack(way.current);
    });
  });
}

/** Once the dialog has gone and has given the focus back, for which it takes a frame of its own. */
function afterItsOwn(then: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then);
  });
  return () => cancelAnimationFrame(frame);
}

function wayTo(opener: Element | null): readonly HTMLElement[] {
  const way: HTMLElement[] = [];
  for (let at = opener; at instanceof HTMLElement; at = at.parentElement)
    if (at === opener || at.matches(PLACES)) way.push(at);
  return way;
}

/** The way as long as it may still be wanted: while its beginning is there and has the focus. */
function goBack(way: readonly HTMLElement[]): readonly HTMLElement[] {
  const [opener, ...places] = way;
  if (opener?.isConnected) return document.activeElement === opener ? way : [];
  const place = places.find(({ isConnected }) => isConnected);
  if (document.activeElement !== document.body || !place) return [];
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  return [];
}
