import type { Extension } from 'fhir/r4';
import type { FactChangeView } from '../../../contracts/views/case';
import { OURS } from './codes';

/** A fact of the person that somebody changed: which, what it was, and what it is. What was not told is left out. */
export const factChanged = ({ fact, was, now }: FactChangeView): Extension => ({
  url: `${OURS}:fact-changed`,
  extension: [
    { url: 'fact', valueCode: fact },
    ...[
      ['was', inWords(was)],
      ['now', inWords(now)],
    ].flatMap(([url = '', valueString = '']) => (valueString === '' ? [] : [{ url, valueString }])),
  ],
});

/** A value of several parts names each. */
function inWords(value: FactChangeView['was' | 'now']): string {
  if (value === null || typeof value === 'string') return value ?? '';
  if (Array.isArray(value)) return value.join(', ');
  return Object.entries(value)
    .filter(([, part]) => part !== null)
    .map(([name, part]) => `${name}: ${Array.isArray(part) ? part.join(', ') || 'none' : part}`)
    .join('; ');
}
