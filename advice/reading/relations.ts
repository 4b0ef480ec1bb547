import { rootsOf } from '../text/words';
import relationWords from './relations.json';

/** How somebody stands to the person referred, in words that tell nobody's sex. */
export type Relation = keyof typeof relationWords;

const RELATIONS = Object.keys(relationWords) as readonly Relation[];
const BY_ROOT: ReadonlyMap<string, Relation> = new Map(
  RELATIONS.flatMap((relation) =>
    relationWords[relation].flatMap((word) => rootsOf(word).map((root): [string, Relation] => [root, relation])),
  ),
);

/** The relation that a root names: "son" and "daughter" are one root already. */
export const relationOfRoot = (root: string): Relation | undefined => BY_ROOT.get(root);

/** The relation that a field's own word names, such as `stepson`; undefined for a word that we do not know. */
export const relationOfField = (relation: string): Relation | undefined =>
  rootsOf(relation)
    .map(relationOfRoot)
    .findLast((one) => one !== undefined);

/** The relation that a word of a narrative names. */
export const relationOfWord = (word: string): Relation | undefined => relationOfRoot(rootsOf(word)[0] ?? '');
