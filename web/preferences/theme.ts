import { useEffect } from 'react';
import { read, usePreference } from './preferences';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The colours that this machine's person chose, and how to choose others. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, choose] = usePreference<Theme>('theme', THEMES);
  useEffect(() => paint(theme), [theme]);
  return [theme, choose];
}

/** Before the first picture is drawn, so that a dark room stays dark. */
export const paintChosen = (): void => paint(read('theme') ?? 'auto');

function paint(theme: string): void {
  document.documentElement.dataset['theme'] = theme;
}
