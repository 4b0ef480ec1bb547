import { tellsOnlyWho, unreadWordsIn } from '../text/protected-words';
import type { NeedEntry } from './need-entries';
import type { OwnLexicon } from './own-lexicon-entries';

/** The lists whose phrases are looked for in what is told of people. */
const HEARD = ['signals', 'subjects', 'settled'] as const;
const WORDS = ['service', ...HEARD, 'said', 'offered'] as const;

/** What cannot be meant in an organization's own lexicon although each field could be read. */
export const faultsOfOwn = (own: OwnLexicon, shipped: readonly NeedEntry[]): readonly string[] => [
  ...namesFaults(own, shipped),
  ...removalFaults(own, shipped),
  ...attributeFaults(own),
];

/** Needs that stand twice, that nobody has, and a lexicon without any. */
function namesFaults({ add, change, off }: OwnLexicon, shipped: readonly NeedEntry[]): readonly string[] {
  const ours = new Set(shipped.map(({ id }) => id));
  const added = add.map(({ id }) => id);
  const all = new Set([...ours, ...added]);
  const named = [
    ...add.map(({ id, near, narrows }) => ({ at: `add “${id}”`, ids: [...near.map((one) => one.id), ...narrows] })),
    ...Object.entries(change).map(([id, { near, narrows }]) => ({
      at: `change “${id}”`,
      ids: [...(near?.add ?? []).map((one) => one.id), ...(narrows?.add ?? [])],
    })),
  ];
  return [
    ...added
      .filter((id) => ours.has(id))
      .map((id) => `add “${id}”: a need that comes with the product has this id; put what is to differ under change`),
    ...added.filter((id, at) => added.indexOf(id) < at).map((id) => `add “${id}”: it stands twice`),
    ...Object.keys(change)
      .filter((id) => !ours.has(id) || off.includes(id))
      .map((id) => `change “${id}”: ${ours.has(id) ? 'it is switched off' : NOT_OURS}`),
    ...off.filter((id) => !ours.has(id)).map((id) => `off “${id}”: ${NOT_OURS}`),
    ...named.flatMap(({ at, ids }) =>
      ids.filter((id) => !all.has(id)).map((id) => `${at}: it names the need “${id}”, which is nowhere`),
    ),
    ...(off.length > 0 && shipped.every(({ id }) => off.includes(id)) && add.length === 0
      ? ['off: no need is left to hear']
      : []),
  ];
}

const NOT_OURS = 'no need that comes with the product has this id';

/** What is to be taken away and is not there was written wrongly, and would stay without a word. */
const removalFaults = ({ change }: OwnLexicon, shipped: readonly NeedEntry[]): readonly string[] =>
  shipped.flatMap((need) => {
    const changed = change[need.id];
    if (!changed) return [];
    const near = need.near.map(({ id }) => id);
    return [
      ...notThere(`change “${need.id}”, near`, changed.near?.remove, near),
      ...notThere(`change “${need.id}”, narrows`, changed.narrows?.remove, need.narrows),
      ...WORDS.flatMap((list) => notThere(`change “${need.id}”, ${list}`, changed[list]?.remove, need[list])),
    ];
  });

const notThere = (at: string, remove: readonly string[] = [], list: readonly string[]): readonly string[] =>
  remove.filter((one) => !list.includes(one)).map((one) => `${at}: “${one}” is not there to be removed`);

/** Who somebody is makes no need, and moves no advice. */
function attributeFaults({ add, change }: OwnLexicon): readonly string[] {
  const heard = [
    ...add.flatMap((need) => HEARD.map((list) => ({ at: `add “${need.id}”, ${list}`, phrases: need[list] }))),
    ...Object.entries(change).flatMap(([id, changed]) =>
      HEARD.map((list) => ({ at: `change “${id}”, ${list}`, phrases: changed[list]?.add ?? [] })),
    ),
  ];
  return heard.flatMap(({ at, phrases }) =>
    phrases.flatMap((phrase) => whyNotHeard(phrase).map((why) => `${at}: “${phrase}” ${why}`)),
  );
}

function whyNotHeard(phrase: string): readonly string[] {
  const [unread] = unreadWordsIn(phrase);
  if (unread !== undefined)
    return [`holds “${unread}”, a word of a protected attribute, which is not read; write what is needed without it`];
  return tellsOnlyWho(phrase) ? ['says only who somebody is, and not what they need'] : [];
}
