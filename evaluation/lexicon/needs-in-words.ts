import { type LeadingTo, leadingTo } from '../../advice/offline/leading-to';
import { unheardPhrases } from '../../advice/offline/looked-for';
import type { OwnNeeds } from '../../advice/offline/own-lexicon';
import { SHIPPED_NEEDS } from '../../advice/offline/shipped-needs';
import type { Program } from '../../domain/program';

/** What the file does, in a line for each kind of change. */
export function changesInWords(file: string, { version, added, changed, off }: OwnNeeds): string {
  const line = (what: string, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [`  ${what}: ${ids.join(', ')}`];
  return [
    `${file} can be used (version ${version}).`,
    ...line('added', added),
    ...line('changed', changed),
    ...line('switched off', off),
    ...(added.length + changed.length + off.length === 0 ? ['  It changes nothing.'] : []),
  ].join('\n');
}

const touched = ({ needs, added, changed }: OwnNeeds) =>
  needs.filter(({ id }) => added.includes(id) || changed.includes(id));

/** Phrases of the file that have no effect, though nothing is wrong with them. */
export function unheardInWords(own: OwnNeeds): string {
  const ours = new Set(unheardPhrases(SHIPPED_NEEDS).map(({ need, list, phrase }) => `${need} ${list} ${phrase}`));
  const theirs = unheardPhrases(touched(own)).filter(
    ({ need, list, phrase }) => !ours.has(`${need} ${list} ${phrase}`),
  );
  if (theirs.length === 0) return '';
  return [
    'Never looked for: words of protected attributes are not read, and one word is left, or none, of',
    ...theirs.map(({ need, list, phrase }) => `  ${need}, ${list}: “${phrase}”`),
  ].join('\n');
}

/** Which programs each need leads to that is new, or leads elsewhere than before. */
export function leadingInWords(own: OwnNeeds, programs: readonly Program[]): string {
  const before = leadingTo(SHIPPED_NEEDS, programs);
  const after = leadingTo(own.needs, programs);
  const differing = [...new Set([...own.added, ...own.off, ...after.keys()])].filter(
    (id) => own.added.includes(id) || inOne(before, id) !== inOne(after, id),
  );
  if (differing.length === 0) return 'No need leads to other programs than before.';
  return [
    'Programs that needs lead to, each with how well it answers, 0 to 1:',
    ...differing.map((id) => `  ${id}: ${inOne(after, id)}${was(own.added.includes(id), inOne(before, id))}`),
  ].join('\n');
}

const was = (isNew: boolean, before: string): string => (isNew ? '' : `; before: ${before}`);

function inOne(leading: LeadingTo, need: string): string {
  const programs = [...(leading.get(need) ?? [])];
  return programs.length === 0 ? 'none' : programs.map(([id, strength]) => `${id} ${strength.toFixed(2)}`).join(', ');
}
