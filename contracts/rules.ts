import { z } from 'zod';
import { CONSENT_STANDINGS } from '../domain/part-2';
import type { RuleHeld as HeldByRules } from '../domain/rule-held';
import { coded } from './coded';

const age = { years: z.int(), age: z.int().nullable(), between: z.tuple([z.int(), z.int()]).optional() };
const term = { term: z.string(), meaning: z.string(), truth: z.boolean().nullable() };

const RULES = {
  'minimum-age': age,
  'maximum-age': age,
  county: { counties: z.array(z.string()), county: z.string().nullable() },
  coverage: {
    accepted: z.array(z.string()),
    held: z.array(z.string()),
    without: z.array(z.string()).optional(),
    maybe: z.array(z.string()).optional(),
  },
  requires: term,
  excludes: term,
  capacity: {},
  'part-2-consent': { consent: z.enum(CONSENT_STANDINGS), on: z.iso.date().nullable() },
} as const satisfies Readonly<Record<HeldByRules['code'], z.ZodRawShape>>;

/** A rule and the fact that it was held against, as it goes over the wire. */
export const RuleHeld: z.ZodType<HeldByRules> = coded(RULES);
