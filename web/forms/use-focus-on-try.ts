import { type RefObject, useEffect, useRef } from 'react';

/** What takes the focus with each try, so that a second one is heard as well and nobody has to search. */
export function useFocusOnTry(tries: number): RefObject<HTMLDivElement | null> {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) here.current?.focus();
  }, [tries]);
  return here;
}
