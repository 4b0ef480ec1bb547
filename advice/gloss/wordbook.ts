import { spellOut } from '../text/spell-out';
import { formsOf, type Irregular, type VerbForm } from './spanish-verbs';
import { folded, soundOf } from './spelling';

/** What a word does in a sentence, as far as the word behind it depends on it. */
export type Kind = 'thing' | 'quality' | 'saying' | 'join' | 'before' | 'which' | 'who';

/** A word of a phrase, as it is written and as it sounds; "#" stands for a number. */
export interface PhraseWord {
  readonly written: string;
  readonly sound: string;
}

/** A phrase of the gloss: in each place of it one of several runs of words, of which one may be empty. */
export interface Phrase {
  readonly places: readonly (readonly (readonly PhraseWord[])[])[];
  readonly english: string;
  readonly kind: Kind;
}

/** What somebody does, with what it is done to: "cortar luz". */
export interface Deed {
  readonly behind: readonly string[];
  readonly english: string;
}

/** A family of phrases, as gloss.json holds it. */
export interface Family {
  readonly of: string;
  readonly things?: Readonly<Record<string, string>>;
  readonly qualities?: Readonly<Record<string, string>>;
  readonly sayings?: Readonly<Record<string, string>>;
  readonly joins?: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
  readonly which?: Readonly<Record<string, string>>;
  readonly who?: Readonly<Record<string, string>>;
  readonly deeds?: Readonly<Record<string, string>>;
  readonly befalls?: Readonly<Record<string, string>>;
}

export interface GlossFile {
  readonly families: readonly Family[];
  /** Verbs whose stem changes when it is stressed, by how: "ie" makes "pierdo" of "perder". */
  readonly stems: Readonly<Record<string, readonly string[]>>;
  readonly irregular: Readonly<Record<string, Irregular>>;
  readonly spelled: Readonly<Record<string, string>>;
  /** Words that only their accent tells from others. */
  readonly accented: Readonly<Record<string, string>>;
  readonly english: readonly string[];
  readonly holding: readonly string[];
  readonly names: readonly string[];
}

/** The gloss, bound for looking up. */
export interface Wordbook {
  /** Phrases by how their first word sounds. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words that are things by themselves, as they are written. */
  readonly things: ReadonlySet<string>;
  readonly forms: ReadonlyMap<string, readonly VerbForm[]>;
  /** What is done, by the infinitive; the one with most behind it first. */
  readonly deeds: ReadonlyMap<string, readonly Deed[]>;
  /** The same of what befalls somebody: "me falta" is "I lack". */
  readonly befalls: ReadonlyMap<string, readonly Deed[]>;
  readonly spelled: ReadonlyMap<string, string>;
  readonly accented: ReadonlyMap<string, string>;
  /** Every word of its phrases. */
  readonly written: ReadonlySet<string>;
  /** Spanish words that are English words, too. */
  readonly alsoEnglish: ReadonlySet<string>;
  /** Written words that are Spanish and no English. */
  readonly spanish: ReadonlySet<string>;
  readonly holding: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const KINDS = [
  ['things', 'thing'],
  ['qualities', 'quality'],
  ['sayings', 'saying'],
  ['joins', 'join'],
  ['before', 'before'],
  ['which', 'which'],
  ['who', 'who'],
] as const;

export function bindWordbook({
  families,
  stems,
  irregular,
  spelled,
  accented,
  english,
  holding,
  names,
}: GlossFile): Wordbook {
  const all = families.flatMap(phrasesOf);
  const [deeds, verbs] = deedsOf(families.map((family) => family.deeds ?? {}));
  const [befalls, furtherVerbs] = deedsOf(families.map((family) => family.befalls ?? {}));
  const alsoEnglish = new Set(english);
  const written = all
    .flatMap(({ places }) => places.flat(2).map((word) => word.written))
    .filter((word) => word !== '#');
  return {
    phrases: byFirstSound(all),
    things: new Set(all.flatMap(thingAlone)),
    forms: formsBySound([...verbs, ...furtherVerbs], stems, irregular),
    deeds,
    befalls,
    written: new Set(written),
    alsoEnglish,
    spelled: new Map(Object.entries(spelled)),
    accented: new Map(Object.entries(accented)),
    spanish: new Set([...written, ...holding, ...Object.keys(spelled)].filter((word) => !alsoEnglish.has(word))),
    holding: new Set(holding),
    names: new Set(names),
  };
}

const thingAlone = ({ kind, places: [only, ...rest] }: Phrase): readonly string[] =>
  kind === 'thing' && rest.length === 0 ? (only ?? []).flatMap(([word]) => word?.written ?? []) : [];

function byFirstSound(all: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of all)
    for (const first of firstSounds(phrase.places)) {
      const begun = phrases.get(first) ?? [];
      phrases.set(first, begun);
      begun.push(phrase);
    }
  return phrases;
}

function formsBySound(
  verbs: readonly string[],
  stems: GlossFile['stems'],
  irregular: GlossFile['irregular'],
): ReadonlyMap<string, readonly VerbForm[]> {
  const changes = new Map(Object.entries(stems).flatMap(([change, of]) => of.map((verb) => [verb, change])));
  const forms = new Map<string, VerbForm[]>();
  for (const [sound, form] of [...new Set(verbs)].flatMap((verb) =>
    formsOf(verb, changes.get(verb), irregular[verb]),
  )) {
    const known = forms.get(sound) ?? [];
    forms.set(sound, known);
    if (!known.some((other) => isSameForm(other, form))) known.push(form);
  }
  return forms;
}

const isSameForm = (one: VerbForm, other: VerbForm): boolean =>
  one.lemma === other.lemma && one.tense === other.tense && one.person === other.person;

const phrasesOf = (family: Family): readonly Phrase[] =>
  KINDS.flatMap(([section, kind]) =>
    Object.entries(family[section] ?? {}).flatMap(([spanish, english]) => {
      const written = spanish.trim().split(/\s+(?![^(]*\))/);
      const one = phraseOf(written, english, kind);
      if (kind !== 'thing' && kind !== 'quality') return [one];
      return [one, ...pluralsOf(written, english, kind)];
    }),
  );

function phraseOf(written: readonly string[], english: string, kind: Kind): Phrase {
  return { places: written.map((place) => spellOut(place).map(wordsOf)), english, kind };
}

const wordsOf = (written: string): readonly PhraseWord[] =>
  folded(written)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ written: word, sound: soundOf(word) }));

/** With what a phrase may begin: where its first place may be empty, with the next. */
function firstSounds([first, ...rest]: Phrase['places']): ReadonlySet<string> {
  if (!first) return new Set();
  const sounds = first.flatMap(([word]) => (word ? [word.sound] : []));
  return new Set([...sounds, ...(first.some((words) => words.length === 0) ? firstSounds(rest) : [])]);
}

/** "Silla de ruedas" is "sillas de ruedas", and "hijo mayor" is "hijos mayores". */
function pluralsOf(written: readonly string[], english: string, kind: Kind): readonly Phrase[] {
  const behind = written.findIndex((word) => JOINING.test(word));
  const upTo = behind < 0 ? written.length : behind;
  const many = kind === 'thing' ? pluralEnglish(english) : english;
  const first = written.map((word, place) => (place === 0 ? plural(word) : word));
  const all = written.map((word, place) => (place < upTo ? plural(word) : word));
  return [first, ...(upTo > 1 ? [all] : [])].map((one) => phraseOf(one, many, kind));
}

const JOINING = /^\(?(?:del?|para|con|sin|por|en|al?)\b/;

/** Of one word, or of a choice of words or endings. */
const plural = (written: string): string => `(${spellOut(written).map(pluralWord).join('|')})`;

function pluralWord(word: string): string {
  const bare = folded(word);
  if (bare === '' || /[sx]$/.test(bare)) return bare;
  if (/z$/.test(bare)) return `${bare.slice(0, -1)}ces`;
  return /[aeiou]$/.test(bare) ? `${bare}s` : `${bare}es`;
}

const MANY: Readonly<Record<string, string>> = {
  child: 'children',
  man: 'men',
  woman: 'women',
  person: 'people',
  tooth: 'teeth',
};

function pluralEnglish(english: string): string {
  const [, before = '', last = ''] = /^(.*?)(\S*)$/.exec(english) ?? [];
  if (MANY[last]) return before + MANY[last];
  if (last.length < 3 || /s$|ed$|ing$|[^a-z]$/.test(last) || ADJECTIVES.test(last)) return english;
  if (/[^aeiou]y$/.test(last)) return `${before + last.slice(0, -1)}ies`;
  return /(?:ch|sh|x)$/.test(last) ? `${english}es` : `${english}s`;
}

const ADJECTIVES = /(?:ful|less|able|ant|old|sick|ill|late|new|good|bad|own|small|big|alone|same)$/;

function deedsOf(
  sections: readonly Readonly<Record<string, string>>[],
): readonly [ReadonlyMap<string, readonly Deed[]>, ReadonlySet<string>] {
  const deeds = new Map<string, Deed[]>();
  const verbs = new Set<string>();
  for (const [written, english] of sections.flatMap((section) => Object.entries(section)))
    for (const spelt of spellOut(written)) {
      const [verb = '', ...behind] = folded(spelt).trim().split(/\s+/);
      verbs.add(verb.replace(/rse$/, 'r'));
      const known = deeds.get(verb) ?? [];
      deeds.set(verb, known);
      known.push({ behind: behind.map((word) => soundOf(word)), english });
    }
  for (const known of deeds.values()) known.sort((one, other) => other.behind.length - one.behind.length);
  return [deeds, verbs];
}
