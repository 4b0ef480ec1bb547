import type { DangerWord, Reading } from './reading';
import type { Occurrence } from './signs';

/** What a number says once it is past a line, however it is written down. */
interface Measure {
  readonly kind: Occurrence['kind'];
  readonly weight: Occurrence['weight'];
  /** Its numbers in brackets, as people and charts write them. */
  readonly written: RegExp;
  readonly isPastLine: (first: number, second: number) => boolean;
}

const body = (written: RegExp, lines: Partial<Record<'now' | 'soon', Measure['isPastLine']>>): readonly Measure[] =>
  (['now', 'soon'] as const).flatMap((weight) => {
    const isPastLine = lines[weight];
    return isPastLine ? [{ kind: 'medical-emergency' as const, weight, written, isPastLine }] : [];
  });

const IS = String.raw`\s*(?:is|of|was|at|now|reads?|reading|[:=~])*\s*`;
const oneOf = (names: string, number: string): RegExp => new RegExp(`\\b(?:${names})${IS}${number}`, 'gi');

/** The lines are those past which a nurse would send somebody to hospital, not those of a textbook's normal. */
const MEASURES: readonly Measure[] = [
  ...body(oneOf('t|temp|temperature|fever|tmax', String.raw`(\d{2,3}(?:\.\d)?)\b`), {
    now: (heat) => (heat >= 105 && heat < 112) || (heat >= 41 && heat < 43),
    soon: (heat) => (heat >= 103 && heat < 112) || (heat >= 39.5 && heat < 43),
  }),
  ...body(/\b(10[3-6]\.\d)\b(?!\s*(?:%|fm\b))/gi, { soon: () => true }),
  ...body(oneOf('hr|heart rate|pulse', String.raw`(\d{2,3})\b`), {
    now: (beats) => beats >= 150 || beats < 35,
    soon: (beats) => beats >= 120 || beats < 45,
  }),
  ...body(oneOf('bp|blood pressure|pressure', String.raw`(\d{2,3})\s*(?:/|over)\s*(\d{2,3})\b`), {
    now: (upper) => upper >= 220 || upper < 80,
    soon: (upper, lower) => upper >= 190 || upper < 90 || lower >= 120,
  }),
  ...body(oneOf('spo2|o2 ?sats?|sats?|pulse ox|oxygen level|oxygen', String.raw`(\d{2})\b`), {
    now: (share) => share > 40 && share < 86,
    soon: (share) => share >= 86 && share < 90,
  }),
  ...body(oneOf('glucose|sugars?|blood sugars?|bg|fsbs|fsbg|cbg|meter', String.raw`(\d{2,3})\b`), {
    now: (sugar) => sugar >= 500 || sugar < 45,
    soon: (sugar) => sugar >= 400 || sugar < 55,
  }),
  ...body(oneOf(String.raw`k\+?|potassium`, String.raw`(\d\.\d)\b`), { now: (level) => level >= 6.2 || level < 2.5 }),
  ...body(oneOf('rr|resp|respirations', String.raw`(\d{1,2})\b`), { soon: (breaths) => breaths >= 28 || breaths < 8 }),
  ...body(oneOf('ciwa(?:-ar)?(?: score)?', String.raw`(\d{1,2})\b`), {
    now: (score) => score >= 20,
    soon: (score) => score >= 10,
  }),
  ...body(oneOf('gcs', String.raw`(\d{1,2})\b`), { now: (score) => score < 14 }),
  ...body(oneOf('lactate', String.raw`(\d{1,2}(?:\.\d)?)\b`), { soon: (level) => level >= 4 }),
  ...body(oneOf('hgb|hemoglobin|hb', String.raw`(\d{1,2}(?:\.\d)?)\b`), { soon: (level) => level < 6.5 }),
  {
    kind: 'suicide',
    weight: 'now',
    written:
      /\bc-?ssrs\b[^\n]{0,160}?\b(?:q|item|question|#)\s*#?([456])\s*[:=-]?\s*(?:y|yes|pos|positive|\+)(?![\p{L}])/giu,
    isPastLine: () => true,
  },
];

/** The measures of a narrative that are past their lines. */
export const measuresIn = ({ narrative, words }: Reading): readonly Occurrence[] =>
  MEASURES.flatMap(({ kind, weight, written, isPastLine }) =>
    [...narrative.matchAll(written)].flatMap((match) => {
      if (!isPastLine(Number(match[1]), Number(match[2]))) return [];
      const places = placesOf(words, match.index, match.index + match[0].length);
      const [from = 0, to = 0] = [places[0], places.at(-1)];
      const said = match[0].toLowerCase();
      const [start, end] = [words[from]?.start ?? 0, words[to]?.end ?? 0];
      return places.length > 0
        ? [{ kind, weight, sign: written.source, said, places, beginnings: [from], start, end }]
        : [];
    }),
  );

const placesOf = (words: readonly DangerWord[], start: number, end: number): readonly number[] =>
  words.flatMap((word, place) => (word.start < end && word.end > start ? [place] : []));
