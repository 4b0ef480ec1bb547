import { useEffect, useRef } from 'react';
import { read } from '../preferences/preferences';

/** What a key, or a sequence such as "g t", does. */
export type Strokes = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 1_200;

/** The preference that turns single keys off: some people's voices and hands press keys by accident. */
export const SINGLE_KEYS = 'single-keys';
export const SINGLE_KEYS_CHOICES = ['on', 'off'] as const;

const heard: { current: Strokes }[] = [];
let prefix = '';
let prefixAt = 0;

/** Has a page hear single keys while it is shown; what was mounted last is asked first. */
export function useKeys(strokes: Strokes): void {
  const latest = useRef(strokes);
  useEffect(() => {
    latest.current = strokes;
  });
  useEffect(() => {
    heard.unshift(latest);
    return () => void heard.splice(heard.indexOf(latest), 1);
  }, []);
}

/** The one listener of the desk. Mounted once, by the frame. */
export function useKeyListener(): void {
  useEffect(() => {
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target) || read(SINGLE_KEYS) === 'off') return;
  const sequence = event.timeStamp - prefixAt < SEQUENCE_MS ? `${prefix} ${event.key}` : event.key;
  const act = strokeFor(sequence) ?? strokeFor(event.key);
  prefix = event.key === 'g' ? 'g' : '';
  prefixAt = event.timeStamp;
  if (!act) return;
  event.preventDefault();
  act();
}

const strokeFor = (stroke: string): (() => void) | undefined =>
  heard.map(({ current }) => current[stroke]).find((act) => act !== undefined);

const TYPED_INTO =
  'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable], [role=combobox], ' +
  '[role=listbox], [role=menu], [aria-haspopup=listbox], [role=dialog]';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED_INTO) !== null;
