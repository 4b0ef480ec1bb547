import type { Program } from '../../domain/program';
import { readerOfDirectories } from './directory';
import { bindLexiconOnce } from './lexicon';
import { strengthFor } from './matching';
import type { NeedEntry } from './need-entries';

/** How well each program of a directory answers each need, for those that answer it at all: by need, by program. */
export type LeadingTo = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Which programs of a directory the needs of a lexicon lead to. */
export function leadingTo(needs: readonly NeedEntry[], programs: readonly Program[]): LeadingTo {
  const lexicon = bindLexiconOnce(needs);
  const directory = readerOfDirectories(lexicon)(programs);
  return new Map(
    lexicon.needs.map((need) => [
      need.id,
      new Map(
        programs
          .map((program) => [program.id as string, strengthFor(need, program, directory)] as const)
          .filter(([, strength]) => strength > 0)
          .toSorted(([, one], [, other]) => other - one),
      ),
    ]),
  );
}
