import type { Person, Tense } from './spanish-verbs';

/** Past and participle of verbs that do not take "-ed"; one alone is both. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: 'was been',
  beat: 'beat beaten',
  become: 'became become',
  begin: 'began begun',
  bite: 'bit bitten',
  break: 'broke broken',
  bring: 'brought',
  burst: 'burst',
  buy: 'bought',
  catch: 'caught',
  come: 'came come',
  cost: 'cost',
  cut: 'cut',
  do: 'did done',
  drink: 'drank drunk',
  drive: 'drove driven',
  eat: 'ate eaten',
  fall: 'fell fallen',
  feed: 'fed',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  forget: 'forgot forgotten',
  get: 'got',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  have: 'had',
  hear: 'heard',
  hit: 'hit',
  hurt: 'hurt',
  keep: 'kept',
  know: 'knew known',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lie: 'lay lain',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  quit: 'quit',
  read: 'read',
  run: 'ran run',
  say: 'said',
  see: 'saw seen',
  sell: 'sold',
  send: 'sent',
  shut: 'shut',
  sit: 'sat',
  sleep: 'slept',
  speak: 'spoke spoken',
  spend: 'spent',
  stand: 'stood',
  steal: 'stole stolen',
  swim: 'swam swum',
  take: 'took taken',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  understand: 'understood',
  wake: 'woke woken',
  wear: 'wore worn',
  win: 'won',
  write: 'wrote written',
};

const SUBJECTS = ['I', 'you', 'they', 'we', 'they'] as const;
const BE_NOW = ['am', 'are', 'is', 'are', 'are'] as const;
const BE_THEN = ['was', 'were', 'was', 'were', 'were'] as const;
const DOUBLED =
  /^(?:stop|plan|cut|put|get|let|run|sit|shut|quit|hit|swim|begin|forget|beg|drop|shop|rob|stab|hug|win)$/;

/** A word between somebody and what they do: "ya no", "nunca", "ya". */
export type Denial = 'no' | 'no longer' | 'never' | 'already' | 'still' | 'still not' | undefined;

export const denies = (denial: Denial): boolean => denial !== undefined && denial !== 'already' && denial !== 'still';

/** Who does it in a sentence; unsaid where the narrative names them just before. */
export interface Doing {
  readonly tense: Tense;
  readonly person: Person;
  readonly denial?: Denial;
  readonly saysWho: boolean;
  /** It tells what something is: "it is". */
  readonly isOfThing?: boolean;
}

export const subjectOf = (person: Person): string => SUBJECTS[person];

const partsOf = (verb: string): readonly [string, string] => {
  const [head = '', ...rest] = verb.split(' ');
  return [head, rest.length > 0 ? ` ${rest.join(' ')}` : ''];
};

const endsInE = (head: string): boolean => /[^e]e$/.test(head) && head !== 'be';

function pastOf(head: string): readonly [string, string] {
  const [past, participle] = IRREGULAR[head]?.split(' ') ?? [];
  if (past !== undefined) return [past, participle ?? past];
  const regular = /e$/.test(head)
    ? `${head}d`
    : /[^aeiou]y$/.test(head)
      ? `${head.slice(0, -1)}ied`
      : DOUBLED.test(head)
        ? `${head}${head.at(-1)}ed`
        : `${head}ed`;
  return [regular, regular];
}

export function participleOf(verb: string): string {
  const [head, rest] = partsOf(verb);
  return head === 'can' ? `been able to${rest}` : pastOf(head)[1] + rest;
}

export function gerundOf(verb: string): string {
  const [head, rest] = partsOf(verb);
  if (head === 'can') return `being able to${rest}`;
  const stem =
    head === 'lie' ? 'ly' : endsInE(head) ? head.slice(0, -1) : DOUBLED.test(head) ? head + head.at(-1) : head;
  return `${stem}ing${rest}`;
}

export function baseOf(verb: string): string {
  const [head, rest] = partsOf(verb);
  return head === 'can' ? `be able to${rest}` : verb;
}

const thirdOf = (head: string): string =>
  head === 'have'
    ? 'has'
    : /(?:s|sh|ch|x|o)$/.test(head)
      ? `${head}es`
      : /[^aeiou]y$/.test(head)
        ? `${head.slice(0, -1)}ies`
        : `${head}s`;

/** A verb as it is said of somebody: "need", of "I", denied, is "I do not need". */
export function conjugated(verb: string, doing: Doing): string {
  const { tense, person, denial, saysWho } = doing;
  if (tense === 'infinitive') return `${denies(denial) ? 'not ' : ''}to ${baseOf(verb)}`;
  if (tense === 'gerund') return `${denies(denial) ? 'not ' : ''}${gerundOf(verb)}`;
  if (tense === 'participle') return participleOf(verb);
  if (saysWho && person === 2 && doing.isOfThing === true) return `it ${finite(verb, { ...doing, saysWho: false })}`;
  const said = finite(verb, doing);
  return saysWho ? `${subjectOf(person)} ${said}` : said;
}

function finite(verb: string, doing: Doing): string {
  const [head, rest] = partsOf(verb);
  const { tense } = doing;
  if (tense === 'future' || tense === 'would')
    return withNot(tense === 'future' ? 'will' : 'would', doing, baseOf(verb));
  const special = specialOf(head, doing);
  if (special !== undefined) return withNot(special, doing, rest.trim()).replace(/^can not/, 'cannot');
  return plainFinite(verb, doing);
}

/** Verbs that are denied without "do". */
function specialOf(head: string, doing: Doing): string | undefined {
  const isThen = isPast(doing.tense);
  if (head === 'can') return isThen ? 'could' : 'can';
  if (head === 'be') return (isThen ? BE_THEN : BE_NOW)[asSaid(doing)];
  return head === 'must' ? head : undefined;
}

function plainFinite(verb: string, doing: Doing): string {
  const [head, rest] = partsOf(verb);
  const isThen = isPast(doing.tense);
  const adverb = adverbOf(doing.denial);
  if (saysNot(doing.denial)) return `${adverb}${isThen ? 'did' : doOf(asSaid(doing))} not ${verb}`;
  return `${adverb}${isThen ? pastOf(head)[0] : presentOf(head, asSaid(doing))}${rest}`;
}

/** "Will", "can" and "am", with what stands between them and the rest. */
const withNot = (head: string, { denial }: Doing, rest: string): string =>
  `${head}${saysNot(denial) ? ' not' : ''} ${adverbOf(denial)}${rest}`.trim();

const isPast = (tense: Tense): boolean => tense !== 'present' && tense !== 'wish';
const saysNot = (denial: Denial): boolean => denial === 'no' || denial === 'still not';

function adverbOf(denial: Denial): string {
  if (denial === undefined || denial === 'no') return '';
  return denial === 'still not' ? 'still ' : `${denial} `;
}

/** "They" is said of one as of many. */
const asSaid = ({ saysWho, person }: Doing): Person => (saysWho && person === 2 ? 4 : person);
const doOf = (person: Person): string => (person === 2 ? 'does' : 'do');
const presentOf = (head: string, person: Person): string => (person === 2 ? thirdOf(head) : head);

/** "Have" as it helps another verb to its past: "I have not paid". */
export function havingDone(verb: string, doing: Doing): string {
  const { tense, person, denial, saysWho } = doing;
  const have = isPast(tense) ? 'had' : presentOf('have', asSaid(doing));
  const not = saysNot(denial) ? ' not' : adverbOf(denial).replace(/(.+) $/, ' $1');
  const said = `${have}${not} ${participleOf(verb)}`;
  return saysWho ? `${subjectOf(person)} ${said}` : said;
}
