import type { Fact } from '../../domain/told';
import type { CoverageCalled } from './coverage-called';
import { kindOf } from './coverage-kinds';

/** What a field for coverage tells: what they have, and what they may have. */
export interface FieldRead {
  readonly field: readonly string[];
  readonly maybe: Fact<readonly string[]> | null;
}

/** A field is a few words of somebody in a hurry: a plan, none, one that ended, one that is applied for, or nothing told. */
export function readField(filledIn: readonly string[], called: CoverageCalled): FieldRead {
  const told = filledIn.map((one) => one.trim()).filter((one) => !TELLS_NOTHING.test(one));
  const field = told.filter((one) => !isOpen(one)).map((one) => (isOver(one) ? NONE : one));
  const plans = field.length > 1 ? field.filter((one) => NAME.test(one)) : field;
  const maybe = [...told.filter(isOpen).flatMap((one) => openTo(one, called)), ...plans.flatMap(called.mayBe)];
  return {
    field,
    maybe: maybe.length === 0 ? null : { value: [...new Set(maybe)], evidence: null },
  };
}

const NONE = 'none';

/** "Medi-Cal, children too": beside what is known a remark is no plan. */
const NAME = /^(?!No\b)\p{Lu}/u;

const TELLS_NOTHING =
  /^(?:\W*|(?:unknown|unk|unsure|not sure|unclear|n\/?a|tbd|to be \p{L}+|pending|not (?:provided|given|stated|known|listed|collected|on file|asked|verified|recorded)|declined?|refused|(?:see|ask|check|call|same as|as on|per)\b.*)\W*)$/iu;

/** "Medicaid pending", "Medicaid?": they may have it, or nothing. */
const isOpen = (field: string): boolean =>
  /\b(?:pending|appl(?:ied|ying|ication)|maybe|possibly|probably|unsure|not sure|unverified|in process)\b|\?/i.test(
    field,
  );

const openTo = (field: string, { spell, asCalled }: CoverageCalled): readonly string[] => {
  const kind = kindOf(field);
  const plan = field.replace(/\W*\b(?:pending|applied(?: for)?|applying(?: for)?|application)\b\W*|\?/gi, ' ').trim();
  return [...(kind ? spell(kind) : asCalled(plan)), ...spell('uninsured')];
};

/** "Medicaid (lapsed)" is none. */
const isOver = (field: string): boolean =>
  /\b(?:lapsed|expired|terminated|termed|inactive|cancell?ed|lost|ended|stopped|not active|no longer)\b/i.test(field) &&
  !/\b(?:until|through|ends|and|now)\b|[,;+]/i.test(field);
