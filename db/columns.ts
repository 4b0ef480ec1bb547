import { z } from 'zod';
import { ANSWERS, CHANNELS } from '../domain/referral';

/** A column whose text is already ours: the database's own type and checks have parsed it. */
export const branded = <Name extends string>() => z.string().transform((text) => text as Name);

/** A timestamptz column as the domain writes moments. */
export const instant = z.date().transform((at) => at.toISOString());

/** A bigint or a count, which the driver gives as text. */
export const whole = z.coerce.number<number | string>().int();

export const answer = z.enum(ANSWERS);
export const channel = z.enum(CHANNELS);

export const named = z.object({ id: z.string(), name: z.string() });
/** Who a row names, for people to read. */
export type Named = z.infer<typeof named>;
