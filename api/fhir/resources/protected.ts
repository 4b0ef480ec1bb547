import type { Meta } from 'fhir/r4';
import { PART_2_NOTICE } from '../../../domain/part-2';

/** Labels for what 42 CFR Part 2 protects: by the law itself, and that it may not be told on without consent. */
const SECURITY: NonNullable<Meta['security']> = [
  {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
    code: '42CFRPart2',
    display: '42 CFR Part2',
  },
  {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
    code: 'NORDSCLCD',
    display: 'no redisclosure without consent directive',
  },
];

/** The same labels for a whole Bundle in which anything is protected. */
export const labelsOf = (isPart2: boolean): { readonly meta?: Meta } =>
  isPart2 ? { meta: { security: [...SECURITY] } } : {};

interface Told {
  readonly meta?: Meta | undefined;
  readonly note?: readonly { readonly text: string }[] | undefined;
}

/** The same labels for one that has no place for a note, such as a form. What its sender labelled is not labelled twice. */
export const labelledBy = <Resource extends Pick<Told, 'meta'>>(isPart2: boolean, resource: Resource): Resource => {
  const theirs = resource.meta?.security ?? [];
  const ours = SECURITY.filter(({ system, code }) => !theirs.some((one) => one.system === system && one.code === code));
  return isPart2 ? { ...resource, meta: { ...resource.meta, security: [...theirs, ...ours] } } : resource;
};

/** A resource as it leaves: where 42 CFR Part 2 protects the referral, with its labels and with the notice that goes with it. */
export const protectedBy = <Resource extends Told>(isPart2: boolean, resource: Resource): Resource =>
  isPart2
    ? {
        ...resource,
        meta: { ...resource.meta, security: [...(resource.meta?.security ?? []), ...SECURITY] },
        note: [...(resource.note ?? []), { text: PART_2_NOTICE }],
      }
    : resource;
