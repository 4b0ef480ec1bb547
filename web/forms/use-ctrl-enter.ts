import { type RefObject, useEffect } from 'react';

/** Ctrl and Enter hand over from anywhere in a form, also from a field of several lines. */
export function useCtrlEnter(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const here = form.current;
    const hear = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) here?.requestSubmit();
    };
    here?.addEventListener('keydown', hear);
    return () => here?.removeEventListener('keydown', hear);
  }, [form]);
}
