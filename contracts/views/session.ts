import { z } from 'zod';
import { ROLES } from '../../domain/staff';

/** Who is signed in, and whom a development sign-in offers. */
export const SessionView = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  teams: z.array(z.string()),
  zone: z.string().describe("The time zone of the person's team, such as America/Chicago."),
});
export type SessionView = z.infer<typeof SessionView>;

export const SignInOptions = z.strictObject({
  mode: z.enum(['development', 'production']),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.enum(ROLES), about: z.string() })),
});
export type SignInOptions = z.infer<typeof SignInOptions>;
