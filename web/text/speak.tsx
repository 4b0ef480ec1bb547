import { type ReactNode, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useLanguage } from '../preferences/language';
import { CATALOGUES } from './languages';
import { TextContext } from './text';

/** Has everything below speak the language of whoever sits there: words, numbers, fields, and the page itself. */
export function Speak({ children }: { readonly children: ReactNode }) {
  const [language] = useLanguage();
  const text = CATALOGUES[language];
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={text.clock.locale}>
      <TextContext value={text}>{children}</TextContext>
    </I18nProvider>
  );
}
