import type { Stretch } from '../text/answered-no';

/** "Denies:", "Negative for:", "Niega:" at the end of a line, over a list that has no bullets. */
const HEADING = /(?:^|[.!?;]\s)\s*(?:denie[sd]|denying|negative|absent|ruled out|niegan?|neg[oó])\b[^.!?:]{0,40}:\s*$/i;
/** What is listed is named in few words; whoever says more tells something. */
const ITEM_WORDS_MAX = 7;
const STOP = /[.!?;]$/;
const BULLET = /^\s*(?:[-*\u2022\u2013\u2014]|\d{1,2}[.)])\s/;

/** Words that no mere name of a thing has: who, does, is, when, and what speaks against the heading. */
const TELLING = new Set(
  (
    "i i'm im i've ive she she's he he's they they're we we're you it it's its who someone somebody there " +
    "is are was were be been has had have do does did can cannot can't cant could would will won't going gonna " +
    'want wants wanted say says said saying state states stated report reports reported admit admits endorses endorsed ' +
    'tell tells told feel feels felt think thinks thought keep keeps kept take takes took plans planned try tried tries ' +
    'hit hits beat beats cut cuts hurt hurts kicks kicked choked choking punched shot swallowed overdosed bought wrote ' +
    'gave calls called came comes left sleeps lives drinks drank carries threatens threatened ' +
    'with w now tonight tonite today tomorrow yesterday currently actively still again since ago last this ' +
    'but however except although yes positive pos endorsing ' +
    'yo ella él ellos quiere quiero quieren dice digo dijo está esta estoy están tiene tengo hay va voy van se me ' +
    'hoy ahora ahorita anoche ayer mañana noche pero sí todavía'
  ).split(' '),
);

/**
 * The lines of a list without bullets that stands under a heading of denial. Such a list ends with an empty line, with
 * another heading, and with whatever says something of its own ("She wants to die tonight."): what is left out here rings.
 */
export function deniedLines(narrative: string): readonly Stretch[] {
  const denied: Stretch[] = [];
  let isListed = false;
  for (const { 0: line, index } of narrative.matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/g)) {
    isListed = HEADING.test(line) || (isListed && isItem(line));
    if (isListed && !line.trimEnd().endsWith(':')) denied.push({ start: index, end: index + line.length });
  }
  return denied;
}

function isItem(line: string): boolean {
  const said = line.trim();
  if (said === '' || BULLET.test(line) || /[:+]/.test(said)) return false;
  const words =
    said
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  const isSentence = STOP.test(said) && words.length > 4;
  return words.length > 0 && words.length <= ITEM_WORDS_MAX && !isSentence && !words.some((word) => TELLING.has(word));
}
