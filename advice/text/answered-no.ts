/** A stretch of a narrative: from its first character to behind its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MARKED = String.raw`(?:\[[xX✓✔]\]|\([xX]\)|[☒☑✓✔■])`;
const UNMARKED = String.raw`(?:\[ ?\]|\( \)|[☐□])`;
const YES = String.raw`(?:yes|y)\b`;
const NO = String.raw`(?:no|n)\b`;
const ENDS = String.raw`(?=["')]{0,2}[ \t]{0,3}(?:[,;.|\r\n]|$))`;

/** "Feels unsafe [ ] Y [x] N", "Feels unsafe ☒ No ☐ Yes" */
const TICKED_NO: readonly RegExp[] = [
  new RegExp(String.raw`${UNMARKED}\s?${YES}[\s,/]{0,3}${MARKED}\s?${NO}`, 'giu'),
  new RegExp(String.raw`${MARKED}\s?${NO}[\s,/]{0,3}${UNMARKED}\s?${YES}`, 'giu'),
];

/** How forms write a no, behind what they asked. */
const NOES: readonly RegExp[] = [
  // "Unsafe at home: NO.", "Hurt by partner? Y/N: N", "Weapons = none"
  new RegExp(
    String.raw`[?:=][ \t]{0,3}(?:\(?Y\s?/\s?N\)?[ \t]{0,3}[:=-]?[ \t]{0,3})?(?:no|n|none|never|not at all|neg|negative|denied|denies|0)\b${ENDS}`,
    'giu',
  ),
  // "Hurt by partner Y/N: N"
  new RegExp(String.raw`\(?Y\s?/\s?N\)?[ \t]{0,3}[:=-][ \t]{0,3}(?:no|n)\b${ENDS}`, 'giu'),
  // "SOB N, fainting N"
  new RegExp(String.raw`[ \t]N\b${ENDS}`, 'gu'),
  ...TICKED_NO,
];
/** "[ ] suicidal thoughts": what was not ticked. */
const UNTICKED = new RegExp(String.raw`${UNMARKED}[ \t]?(?!(?:${YES}|${NO}))([^\r\n;:,.[\]()☐☒☑□✓✔■—–]{1,80})`, 'giu');
/** "Item 9 reads “better off dead” and she circled ‘not at all’": what is in the quotation marks was asked. */
const CIRCLED =
  /["“]([^"“”\r\n]{1,200})["”][^"“”\r\n.]{0,60}\b(?:circled|marked|checked|ticked|answered|selected|chose)\s["“'‘(]{0,2}(?:not at all|no|never|none|0|zero)\b(?!\s+one)/giu;

/** A form asks in so many characters; it asks for one thing in so many words, and in more only in a question. */
const ASKED_MAX = 300;
const ASKED_WORDS_MAX = 7;
/** Behind these something else begins. */
const BOUNDARY = /[.!?;|=\r\n[\]()☐☒☑□✓✔■—–]|\b[YN]\b(?!\s?\/)/g;
const ASKING =
  /^\W*(?:do|does|did|has|have|had|is|are|was|were|any|been|ever|feel|thoughts?|in the|over the|during)\b/i;
const NEXT_THING = /[,:]|\s(?:and|but|so|because|that)\s|\s-\s/g;

/** The stretches of a narrative that a form asked about and that were answered by a no. */
export const answeredNo = (narrative: string): readonly Stretch[] => [
  ...NOES.flatMap((way) => [...narrative.matchAll(way)].map(({ index }) => askedBefore(index, narrative))),
  ...[UNTICKED, CIRCLED].flatMap((way) =>
    [...narrative.matchAll(way)].map((match) => {
      const [whole, asked = ''] = match;
      const start = match.index + whole.indexOf(asked);
      return { start, end: start + asked.length };
    }),
  ),
];

/** The stretches that a form asked about and whose box for no is ticked. */
export const tickedNo = (narrative: string): readonly Stretch[] =>
  TICKED_NO.flatMap((way) => [...narrative.matchAll(way)].map(({ index }) => askedBefore(index, narrative)));

const BOX = new RegExp(`(${UNMARKED})|(${MARKED})`, 'gu');
const YES_OR_NO = new RegExp(String.raw`^\W*(?:${YES}|${NO})`, 'iu');
/** Where a form asks what there is, an open box tells of a lack. */
const HAS = /\b(?:has|have|owns?|resources?|available|in the (?:home|house))\b/iu;

/** What a form lists with a box each, and whether the box is ticked. */
export interface Boxed extends Stretch {
  readonly ticked: boolean;
}

/**
 * What stands at the boxes of a form in which one is ticked: "☐ food ☒ rides", or "food ☐ rides ☒". Boxes for yes and no
 * are not of these.
 */
export const boxedIn = (narrative: string): readonly Boxed[] =>
  new RegExp(MARKED, 'u').test(narrative)
    ? [...narrative.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => boxedInLine(line, index))
    : [];

/** A line whose boxes stand before what they ask begins with one; one whose boxes stand behind it ends with one. */
function boxedInLine(line: string, at: number): readonly Boxed[] {
  const boxes = [...line.matchAll(BOX)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length, ticked: match[1] === undefined },
  }));
  const label = line.match(/^[^:?]{0,60}[:?]\s*/)?.[0].length ?? 0;
  const before = /^\W*$/u.test(line.slice(label, boxes[0]?.start ?? 0));
  const behind = /^\W*$/u.test(line.slice(boxes.at(-1)?.end ?? 0));
  if ((!before && !behind) || HAS.test(line.slice(0, label))) return [];
  const asked = boxes.map(({ start, end, ticked }, place) =>
    before
      ? { start: end, end: boxes[place + 1]?.start ?? line.length, ticked }
      : { start: boxes[place - 1]?.end ?? label, end: start, ticked },
  );
  if (asked.some(({ start, end }) => YES_OR_NO.test(line.slice(start, end)))) return [];
  return asked.map(({ start, end, ticked }) => ({ start: at + start, end: at + end, ticked }));
}

/**
 * What an answer is the answer to: the question before it, or the few words before it that name one thing. Nothing that
 * was told before that is taken back by it.
 */
function askedBefore(answer: number, narrative: string): Stretch {
  const from = Math.max(0, answer - ASKED_MAX);
  const before = narrative.slice(from, answer).replace(/[?:\s]+$/, '');
  const piece = behindLast(BOUNDARY, before);
  const asked = ASKING.test(piece) ? piece : lastWords(behindLast(NEXT_THING, piece));
  const end = from + before.length;
  return { start: end - asked.length, end };
}

const behindLast = (marks: RegExp, text: string): string => {
  const last = [...text.matchAll(marks)].at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
};

const lastWords = (text: string): string =>
  text
    .split(/(?<=\s)(?=\S)/)
    .slice(-ASKED_WORDS_MAX)
    .join('');
