import { useEffect, useRef, useSyncExternalStore } from 'react';
import { read } from '../preferences/preferences';
import type { Text } from '../text/en';
import { strokesOf } from './strokes-of';

/**
 * The sheets of keys, and every key on them, are those that the catalogue has words for: a key that the help does not
 * name cannot be heard, because it does not compile.
 */
type Sheets = Text['frame']['keys']['sheets'];
export type Sheet = keyof Sheets;
export type Strokes<Of extends Sheet> = Readonly<Partial<Record<keyof Sheets[Of], (() => void) | undefined>>>;

type Heard = Readonly<Record<string, (() => void) | undefined>>;

const SEQUENCE_MS = 1_200;

/** The preference that turns single keys off: some people's voices and hands press keys by accident. */
export const SINGLE_KEYS = 'single-keys';
export const SINGLE_KEYS_CHOICES = ['on', 'off'] as const;

const heard: { current: Heard }[] = [];
const watchers = new Set<() => void>();
let prefix = '';
let prefixAt = 0;

/** Has a page hear keys while it is shown; what was mounted last is asked first. */
export function useKeys<Of extends Sheet>(_sheet: Of, strokes: Strokes<Of>): void {
  useStrokes(strokes as Heard);
}

/** The sequences that go to places: those of the places that this person has. */
export const usePlaceKeys = (strokes: Heard): void => useStrokes(strokes);

function useStrokes(strokes: Heard): void {
  const latest = useRef(strokes);
  useEffect(() => {
    latest.current = strokes;
  });
  useEffect(() => {
    heard.unshift(latest);
    tell();
    return () => {
      heard.splice(heard.indexOf(latest), 1);
      tell();
    };
  }, []);
}

const tell = (): void => {
  for (const watcher of watchers) watcher();
};

/** Whether a key is heard where one is now. For the help, which must not promise what this page does not do. */
export function useIsHeard(): (stroke: string) => boolean {
  useSyncExternalStore(watch, () => heard.length);
  return (stroke) => strokeFor(stroke) !== undefined;
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** The one listener of the desk. Mounted once, by the frame. */
export function useKeyListener(): void {
  useEffect(() => {
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') stepBack(event);
  else if (!isTyping(event.target) && read(SINGLE_KEYS) !== 'off') hearStroke(event);
}

function hearStroke(event: KeyboardEvent): void {
  const keys = strokesOf(event);
  const isSecond = prefix !== '' && event.timeStamp - prefixAt < SEQUENCE_MS;
  const strokes = [...(isSecond ? keys.map((key) => `${prefix} ${key}`) : []), ...keys];
  const act = strokes.map(strokeFor).find((found) => found !== undefined);
  prefix = keys.includes('g') ? 'g' : '';
  prefixAt = event.timeStamp;
  if (!act) return;
  event.preventDefault();
  act();
}

/** Escape goes one step back: what is open closes itself before we hear of it, then a field is left, then the page. */
function stepBack(event: KeyboardEvent): void {
  if (event.target instanceof HTMLElement && isTyping(event.target)) {
    if (!event.target.closest('[role=dialog]')) document.getElementById('page')?.focus();
    return;
  }
  strokeFor('Esc')?.();
}

const strokeFor = (stroke: string): (() => void) | undefined =>
  heard.map(({ current }) => current[stroke]).find((act) => act !== undefined);

const TYPED_INTO =
  'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable], [role=combobox], ' +
  '[role=listbox], [role=menu], [aria-haspopup=listbox], [role=dialog]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED_INTO) !== null;
