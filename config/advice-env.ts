import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

const FILE_MIB_MAX = 5;
const BYTES_PER_MIB = 1024 * 1024;

/** A file that a variable names, as JSON; who reads it says whether it can be used. */
export interface NamedJson {
  /** Its name without its folders. */
  readonly name: string;
  /** Of its bytes, as `sha256sum` says it. */
  readonly sha256: string;
  readonly json: unknown;
}

const jsonFile = z.string().transform((path, context): NamedJson => {
  const fault = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  try {
    if (statSync(path).size > FILE_MIB_MAX * BYTES_PER_MIB)
      return fault(`names ${path}, which is larger than ${FILE_MIB_MAX} MiB`);
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name: basename(path), sha256, json: JSON.parse(bytes.toString('utf8')) };
  } catch (failure) {
    if (failure instanceof SyntaxError) return fault(`names ${path}, which is not JSON: ${failure.message}`);
    return fault(`names ${path}, which cannot be read (${(failure as NodeJS.ErrnoException).code})`);
  }
});

/** What an organization adds to the needs that come with the product, and changes of them (docs/advice.md). */
export const LexiconVariables = z.object({
  ADVICE_LEXICON_FILE: jsonFile.optional(),
});

/** Files of an organization's own by which the offline advisor advises. */
export const AdviceVariables = z.object({
  ADVICE_LEXICON_FILE: jsonFile.optional(),
  /** What was learnt from earlier decisions. Without it nothing is. */
  ADVICE_LESSONS_FILE: jsonFile.optional(),
});

/** What the files hold; undefined where none is named. */
export const adviceFilesIn = (known: z.infer<typeof AdviceVariables>) => ({
  lexicon: known.ADVICE_LEXICON_FILE,
  lessons: known.ADVICE_LESSONS_FILE,
});
