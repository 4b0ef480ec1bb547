import type { SourceKind } from '../../domain/referral';
import type { FieldFacts } from '../../domain/told';
import { isToldByThemself } from './first-person';
import type { Passage } from './passages';
import { type Relation, relationOfField, relationOfRoot, relationOfWord } from './relations';

/** Of whom a passage speaks: the person referred, a relation of theirs, or somebody who is neither (the writer). */
export type Whose = 'person' | Relation | 'somebody-else';

/** Who writes, and about whom: without it nobody can tell whose "she" and whose "Mom" it is. */
export interface Speaking {
  readonly writesOfThemself: boolean;
  readonly isChild: boolean;
  /** Relations that the fields name. */
  readonly household: ReadonlySet<Relation>;
  /** Relation words by which this narrative names the person: "her mom, 83", where the field says 83. */
  readonly aliases: ReadonlySet<Relation>;
}

const GROWN_UP = 18;

/** "I'm filling this out for my mom": who writes is not who is referred. */
const FOR_ANOTHER =
  /\b(?:filling (?:this|it|the form) (?:out|in)|filled (?:this|it) (?:out|in)|writing|this is|calling|i am applying|i'm applying|asking this) (?:for|on behalf of|about) my (?:\w+ )?(\w+)/i;

/** "This is his mother and guardian": who writes is named by what they are to whoever is referred. */
const I_AM_THEIRS =
  /^\W*(?:(?:hello|hi|dear [^.,]{0,30}|good \w+)\W+)?(?:this is|i am|i'm|im) (?:his|her|their) (?:\w+ )?(?:mother|mom|father|dad|guardian|wife|husband|son|daughter|sister|brother|aunt|uncle|niece|nephew|grand\w+|neighbou?r|friend)\b/i;

export function speakingOf(source: SourceKind | null, facts: FieldFacts, narrative: string): Speaking {
  const spoken = speakingByFields(source, facts, narrative);
  if (spoken.writesOfThemself && I_AM_THEIRS.test(narrative)) return { ...spoken, writesOfThemself: false };
  const word = spoken.writesOfThemself ? FOR_ANOTHER.exec(narrative)?.[1] : undefined;
  const relation = word === undefined ? undefined : relationOfWord(word);
  if (!relation || relation === 'child' || spoken.household.has(relation)) return spoken;
  return { ...spoken, writesOfThemself: false, aliases: new Set([relation]) };
}

function speakingByFields(source: SourceKind | null, facts: FieldFacts, narrative: string): Speaking {
  const relations = facts.household.flatMap(({ relation }) => relationOfField(relation) ?? []);
  const isChild =
    facts.ageYears === null ? source === 'school' && !relations.includes('child') : facts.ageYears < GROWN_UP;
  const isGrownUp = facts.ageYears !== null && !isChild;
  return {
    writesOfThemself: source === 'self' || (isGrownUp && isToldByThemself(narrative)),
    isChild,
    household: new Set(relations),
    aliases: new Set(),
  };
}

const PERSON_ROOTS = new Set('person patient client pt student member resident consumer applicant caller'.split(' '));
const WRITER_ROOTS = new Set(['i', 'we', 'im']);
const PRONOUN = 'they';
const POSSESSIVES = new Set(['my', 'our', 'them', 'your']);
/** What stands between "with" and "mother" without changing who is meant. */
const BESIDE_RELATIONS = new Set('the a an foster own old elder elderli older younger two three'.split(' '));
const GOVERNING = new Set('with by from to for of at per via off under through'.split(' '));

interface Subject {
  readonly place: number;
  readonly whose: Whose;
  /** Only named beside the one spoken of: "lives with her mother". */
  readonly governed: boolean;
}

/** Tells for every passage who it speaks of at a place in it. */
export function whoseIn(passages: readonly Passage[], speaking: Speaking): (passage: Passage, place: number) => Whose {
  const carried = new Map<Passage, Whose>();
  const subjects = new Map<Passage, readonly Subject[]>();
  let lastRelation: Whose = 'person';
  let before: { readonly sentence: number; readonly whose: Whose } = { sentence: -1, whose: 'person' };
  for (const passage of passages) {
    const found = subjectsIn(passage, speaking, lastRelation);
    subjects.set(passage, found);
    const from: Whose = before.sentence === passage.sentence ? before.whose : 'person';
    carried.set(passage, from);
    before = { sentence: passage.sentence, whose: found.findLast(({ governed }) => !governed)?.whose ?? from };
    lastRelation = found.findLast(({ whose }) => isRelation(whose))?.whose ?? lastRelation;
  }
  return (passage, place) =>
    subjects.get(passage)?.findLast((subject) => subject.place <= place && !subject.governed)?.whose ??
    carried.get(passage) ??
    'person';
}

const isRelation = (whose: Whose): boolean => whose !== 'person' && whose !== 'somebody-else';

function subjectsIn({ stretch }: Passage, speaking: Speaking, lastRelation: Whose): readonly Subject[] {
  const { roots } = stretch;
  return roots.flatMap((root, place) => {
    const whose = whoseIs(root, place, roots, speaking, lastRelation);
    const governed = isGoverned(roots, place) || isOwner(roots, place);
    return whose === undefined ? [] : [{ place, whose, governed }];
  });
}

/** "First baby, high blood pressure" speaks of whoever is having it. */
const ORDINALS = new Set('first second third fourth fifth 1st 2nd 3rd 4th 5th'.split(' '));

/** "Lives with her mother" speaks of who lives there; "with her mother, who is ill" of the mother. */
function isGoverned(roots: readonly string[], place: number): boolean {
  const next = roots.slice(place + 1).find((root) => !/^\d+$/.test(root)) ?? '';
  if (['who', 'whose', 'that', 'is', 'has'].includes(next)) return false;
  if (ORDINALS.has(roots[place - 1] ?? '')) return true;
  const before = roots
    .slice(Math.max(0, place - 3), place)
    .findLast((root) => !POSSESSIVES.has(root) && !BESIDE_RELATIONS.has(root));
  return before !== undefined && GOVERNING.has(before);
}

/** "She left her stepfather's house": he is no subject, and "mom's pregnant" is. */
const isOwner = (roots: readonly string[], place: number): boolean =>
  roots[place + 1] === "'s" && OWNED.has(roots[place + 2] ?? '');

const OWNED = new Set(
  'hous home place apart basement couch sofa floor garag bed plan insur card address car room trailer name'.split(' '),
);

function whoseIs(
  root: string,
  place: number,
  roots: readonly string[],
  speaking: Speaking,
  lastRelation: Whose,
): Whose | undefined {
  if (WRITER_ROOTS.has(root) || (root === 'me' && speaking.writesOfThemself)) return writer(speaking);
  if (root === PRONOUN) return speaking.writesOfThemself ? lastRelation : 'person';
  const relation = relationOfRoot(root);
  if (relation) return named(relation, POSSESSIVES.has(roots[place - 1] ?? ''), speaking);
  return PERSON_ROOTS.has(root) ? 'person' : undefined;
}

/** Who writes for a child at home is a parent. */
const writer = ({ writesOfThemself, isChild }: Speaking): Whose =>
  writesOfThemself ? (isChild ? 'parent' : 'person') : 'somebody-else';

/** "Mom" alone is the person, where she is an adult and no parent lives with her; "her mom" is her mother. */
export function named(relation: Relation, possessed: boolean, { isChild, household, aliases }: Speaking): Whose {
  if (aliases.has(relation)) return 'person';
  if (isChild && relation === 'child' && !household.has('child')) return 'person';
  const mayBePerson = relation === 'parent' || relation === 'grandparent';
  if (mayBePerson && !isChild && !possessed && !household.has(relation)) return 'person';
  if (relation === 'child' && !isChild && household.has('grandchild') && !household.has('child')) return 'grandchild';
  return relation;
}
