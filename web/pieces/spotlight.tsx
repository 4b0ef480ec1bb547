import { type ReactNode, useEffect, useRef } from 'react';

/** Takes the focus once when it appears, because what had it is gone: nobody is left in the middle of nowhere. */
export function Spotlight({ children }: { readonly children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus({ preventScroll: false }), []);
  return (
    <div className="spotlight" ref={here} tabIndex={-1}>
      {children}
    </div>
  );
}
