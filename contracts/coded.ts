import { z } from 'zod';

type Shapes = Readonly<Record<string, z.ZodRawShape>>;

/** One value for each row of a table of shapes: its code, and what goes with it. */
export type Coded<Table extends Shapes> = {
  [Code in keyof Table & string]: Readonly<z.output<z.ZodObject<Table[Code] & { code: z.ZodLiteral<Code> }>>>;
}[keyof Table & string];

/**
 * The schema of such values. The table is written once, and each language then has to have a sentence for each of its
 * rows (`Sayings`).
 */
export function coded<Table extends Shapes>(table: Table): z.ZodType<Coded<Table>> {
  const [first, ...others] = Object.entries(table).map(([code, shape]) =>
    z.object({ code: z.literal(code), ...shape }),
  );
  if (!first) throw new Error('A table of codes has at least one row.');
  return z.discriminatedUnion('code', [first, ...others]) as unknown as z.ZodType<Coded<Table>>; // Built from the table row by row; the compiler does not follow that.
}
