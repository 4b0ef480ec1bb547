import type { OperationId, StaffId } from './ids';

/** What every change that a person asks for carries, so that asking twice is harmless and who asked is known. */
export interface Operation {
  readonly operationId: OperationId;
  readonly by: StaffId;
  /** A hash of what was asked, so that an operation id cannot be used again for something else. */
  readonly fingerprint: string;
}
