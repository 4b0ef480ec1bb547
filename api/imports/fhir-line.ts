import type { ISql } from 'postgres';
import { namedBefore } from '../../db/fhir-names';
import type { ImportRow } from '../../db/import-store';
import type { RowFault } from '../../domain/import';
import type { Actor } from '../../domain/staff';
import { unkeepable } from '../body';
import { judgingAlone, readAlone } from '../fhir/in/read-alone';
import { readArrival, type Sent } from '../fhir/in/read-arrival';
import { readTransaction } from '../fhir/in/read-bundle';
import { judgeHistory } from '../fhir/in/tasks';
import { FhirFault } from '../fhir/outcome';
import { Problem } from '../problem';
import { linesBefore } from './lines-before';
import { FAULTS_MAX, FIELD_MAX, refused } from './read-row';

/** Reads the lines of one file that are FHIR. */
export type ReadFhirLine = (json: object, raw: Buffer) => Promise<ImportRow['read']>;

interface Reading {
  readonly sql: ISql;
  readonly actor: Pick<Actor, 'id'>;
  readonly at: Date;
}

/**
 * Reads a line as the FHIR door reads what is sent there, beside what the same sender sent before the file. A line is
 * one referral: what asks for several things at once has no one row of a report.
 */
export function fhirLines(reading: Reading): ReadFhirLine {
  const recognize = linesBefore((arrival) => namedBefore(reading.sql, arrival));
  return async (json, raw) => {
    try {
      return await readLine(json, raw, { ...reading, recognize });
    } catch (failure) {
      if (failure instanceof Problem) return refused(...faultsOf(failure).slice(0, FAULTS_MAX));
      throw failure;
    }
  };
}

async function readLine(
  json: object,
  raw: Buffer,
  { sql, actor, at, recognize }: Reading & { readonly recognize: ReturnType<typeof linesBefore> },
): Promise<ImportRow['read']> {
  const [unkept] = unkeepable(json, []);
  if (unkept) return refused({ code: 'unkeepable', field: fieldOf(unkept.path) });
  const asked = formOf(json);
  if (!asked) return refused({ code: 'fhir-resource', field: null });
  const { arrival } = await readArrival({ actor, json, raw, ...asked }, { sql, at });
  const [request, another] = arrival.requests;
  if (!request || another) return refused({ code: 'fhir-many', field: null, requests: arrival.requests.length });
  const known = await recognize({ arrival, request });
  return 'fault' in known ? refused(known.fault) : { intake: request.intake, fhir: { arrival, request, ...known } };
}

type Asked = Pick<Sent, 'reading' | 'judgeTask'>;

/** A line as it is read, by what it is; undefined for a resource that asks for nothing by itself. */
function formOf(json: object): Asked | undefined {
  const type = 'resourceType' in json ? json.resourceType : undefined;
  if (type === 'Bundle') return { reading: readTransaction(json), judgeTask: judgeHistory };
  if (type === 'ServiceRequest') return { reading: readAlone(json, type), judgeTask: judgeHistory };
  if (type !== 'Task') return undefined;
  const reading = readAlone(json, type);
  return { reading, judgeTask: judgingAlone(reading, NO_FOCUS) };
}

const NO_FOCUS =
  'A Task on a line of its own needs a ServiceRequest as its focus that it contains, with its Patient. One about a request that you sent before goes to /fhir.';

function faultsOf(problem: Problem): readonly RowFault[] {
  if (!(problem instanceof FhirFault)) return [{ code: 'fhir-not-taken', field: null, text: problem.message }];
  return problem.issues.map(({ at, text }) => ({
    code: 'fhir-not-taken',
    field: at === null ? null : fieldOf(at),
    text: at !== null && text.startsWith(`${at} `) ? text.slice(at.length + 1) : text, // The field says it already.
  }));
}

const fieldOf = (path: string): string => path.slice(0, FIELD_MAX);
