import { createHash } from 'node:crypto';
import type { FhirArrival } from '../../db/fhir-inbox';
import type { FhirLine } from '../../db/fhir-of-row';
import type { RowFault } from '../../domain/import';
import { type Identity, isSomebodyElse } from '../../domain/stranger';

/** What makes a line that is FHIR the same one in its file, or how it contradicts a line before it. */
export type Recognized = { readonly knownBy: string } | { readonly fault: RowFault };

/**
 * What the lines of one file call their requests and persons, so that a dry run says of each line what taking the file
 * in would say: two lines of a file that share any name of a request are the same request. That two lines tell one
 * request of two persons is seen only when the file is taken in.
 */
export function linesBefore(): (line: FhirLine) => Recognized {
  const requests = new Map<string, string>();
  const persons = new Map<string, Identity>();
  return (line) => {
    const recognized = recognize(line, { requests, persons });
    if ('fault' in recognized) return recognized;
    for (const name of line.request.knownAs) requests.set(name, recognized.knownBy);
    for (const { knownAs, identity } of line.arrival.persons) for (const name of knownAs) persons.set(name, identity);
    return recognized;
  };
}

interface Before {
  readonly requests: ReadonlyMap<string, string>;
  readonly persons: ReadonlyMap<string, Identity>;
}

function recognize({ arrival, request }: FhirLine, { requests, persons }: Before): Recognized {
  const fault = strangerIn(arrival, persons);
  if (fault) return { fault };
  const [known, another] = new Set(request.knownAs.flatMap((name) => requests.get(name) ?? []));
  if (another !== undefined) return { fault: { code: 'fhir-contradicts', field: request.ref, how: 'two-meanings' } };
  return { knownBy: known ?? hashOf(request.knownAs) };
}

function strangerIn(
  { persons }: Pick<FhirArrival, 'persons'>,
  before: ReadonlyMap<string, Identity>,
): RowFault | undefined {
  const stranger = persons.find(({ knownAs, identity }) =>
    knownAs.some((name) => {
      const other = before.get(name);
      return other !== undefined && isSomebodyElse(other, identity);
    }),
  );
  return stranger && { code: 'fhir-contradicts', field: stranger.ref, how: 'somebody-else' };
}

/** Names of a sender stand in no column that is only there to find a row by. */
const hashOf = (names: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(['fhir', names[0]]))
    .digest('hex');
