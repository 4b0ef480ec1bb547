/** A stretch of a narrative: from its first character to behind its last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const MARKED = String.raw`(?:\[[xX✓✔]\]|\([xX]\)|[☒☑✓✔■])`;
const UNMARKED = String.raw`(?:\[ ?\]|\( \)|[☐□])`;
const YES = String.raw`(?:yes|y)\b`;
const NO = String.raw`(?:no|n)\b`;
/** What was asked is told in so many characters before its answer; more than a form's line would take time and mean nothing. */
const ASKED_MAX = 300;
const ENDS = String.raw`(?=["')\s]*(?:[,;.|\r\n]|$))`;

/** What forms do with a question that is answered by a no. The first group of each is what was asked. */
const ANSWERED_NO: readonly RegExp[] = [
  // "Unsafe at home: NO.", "Hurt by partner? Y/N: N", "Weapons = none"
  new RegExp(
    String.raw`([^\r\n;.,|?:=]{1,${ASKED_MAX}})(?:\?|:|=|\s[-–—])[ \t]*(?:\(?Y\s*/\s*N\)?[ \t]*[:=-]?[ \t]*)?(?:no|n|none|never|neg|negative|denied|denies|0)\b${ENDS}`,
    'giu',
  ),
  // "SOB N, fainting N"
  new RegExp(String.raw`([^\r\n;.,|?:=]{1,${ASKED_MAX}})[ \t]N\b${ENDS}`, 'gu'),
  // "Feels unsafe [ ] Y [x] N", "Feels unsafe ☒ No ☐ Yes"
  new RegExp(String.raw`([^\r\n;]{0,${ASKED_MAX}}?)\s?${UNMARKED}\s*${YES}[\s,/]*${MARKED}\s*${NO}`, 'giu'),
  new RegExp(String.raw`([^\r\n;]{0,${ASKED_MAX}}?)\s?${MARKED}\s*${NO}[\s,/]*${UNMARKED}\s*${YES}`, 'giu'),
  // "[ ] Suicidal thoughts"
  new RegExp(String.raw`${UNMARKED}\s*(?!(?:${YES}|${NO}))([^\r\n;[\]☐☒☑□✓✔■]+)`, 'giu'),
  // "and she circled 'not at all'"
  /([^\r\n.]{0,300})\b(?:circled|marked|checked|ticked|answered|selected|chose)\s+["'“‘(]*(?:not at all|no|never|none|0|zero)\b(?!\s+one)/giu,
];

/** The stretches of a narrative that a form asked about and that were answered by a no. */
export const answeredNo = (narrative: string): readonly Stretch[] =>
  ANSWERED_NO.flatMap((way) =>
    [...narrative.matchAll(way)].map((match) => {
      const asked = match[1] ?? '';
      const start = match.index + match[0].indexOf(asked);
      return { start: start + behindLastAnswer(asked), end: start + asked.length };
    }),
  );

/** "Q4 Y Q5 N" answers two questions: the no is for what stands behind the yes. */
const behindLastAnswer = (asked: string): number =>
  [...asked.matchAll(/\b[YN]\b/g)].reduce((_, { index }) => index + 1, 0);
