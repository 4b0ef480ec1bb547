import { z } from 'zod';
import { NEED_FIELDS, NEEDS_MAX, needId, WORD_LISTS } from './need-entries';

const { label, gravity, whose, near, narrows } = NEED_FIELDS;
const { service, signals, subjects, settled, said, offered } = WORD_LISTS;

const AddedNeed = z.strictObject({
  ...{ id: needId, label, gravity: gravity.default(1), whose: whose.default('person') },
  ...{ near: near.default([]), narrows: narrows.default([]) },
  ...{ service: service.default([]), signals: signals.default([]), subjects: subjects.default([]) },
  ...{ settled: settled.default([]), said: said.default([]), offered: offered.default([]) },
});

const ids = z.strictObject({ add: narrows.optional(), remove: narrows.optional() }).optional();
const words = (list: typeof said) => z.strictObject({ add: list.optional(), remove: list.optional() }).optional();

const ChangedNeed = z.strictObject({
  ...{ label: label.optional(), gravity: gravity.optional(), whose: whose.optional() },
  near: z.strictObject({ add: near.optional(), remove: narrows.optional() }).optional(),
  narrows: ids,
  ...{ service: words(service), signals: words(signals), subjects: words(subjects) },
  ...{ settled: words(settled), said: words(said), offered: words(offered) },
});

/** A change of a need that comes with the product: what a field is instead, and what a list gains and loses. */
export type ChangedNeed = z.infer<typeof ChangedNeed>;

export const OwnLexicon = z.strictObject({
  add: z.array(AddedNeed).max(NEEDS_MAX).default([]),
  change: z.record(needId, ChangedNeed).default({}),
  off: z.array(needId).max(NEEDS_MAX).default([]),
});

/** What an organization adds to the needs that come with the product, changes of them, and switches off. */
export type OwnLexicon = z.infer<typeof OwnLexicon>;
