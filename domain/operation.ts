import type { OperationId, StaffId, SystemId } from './ids';

/** What every change that is asked for carries, so that asking twice is harmless and who asked is known. */
export interface Operation {
  readonly operationId: OperationId;
  readonly by: StaffId | SystemId;
  /** A hash of what was asked, so that an operation id cannot be used again for something else. */
  readonly fingerprint: string;
}

/** A change that only a person of the staff asks for. */
export interface StaffOperation extends Operation {
  readonly by: StaffId;
}
