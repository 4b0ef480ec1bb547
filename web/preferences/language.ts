import { firstSpoken, LANGUAGES, type Language } from '../text/spoken';
import { usePreference } from './preferences';

const CHOICES = ['browser', ...LANGUAGES] as const;

/** The language that this machine's person chose, or the browser's where we speak it, or English. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [choice, choose] = usePreference<(typeof CHOICES)[number]>('language', CHOICES);
  return [choice === 'browser' ? firstSpoken(navigator.languages) : choice, choose];
}
