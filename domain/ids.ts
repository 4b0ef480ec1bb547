import type { Brand } from './brand';

/** UUIDv7, given once in the inbox; also the workflow's id, so it says nothing about a person. */
export type ReferralId = Brand<'ReferralId'>;
export type CaseId = Brand<'CaseId'>;
export type PersonId = Brand<'PersonId'>;
/** Of two persons on record who may be one. */
export type DuplicateId = Brand<'DuplicateId'>;
export type RelatedPersonId = Brand<'RelatedPersonId'>;
/** Of what is raised about a danger; one at a time for each case. */
export type AlertId = Brand<'AlertId'>;
export type AdviceId = Brand<'AdviceId'>;
export type TaskId = Brand<'TaskId'>;
/** The id of the operation by which it was asked. */
export type InquiryId = Brand<'InquiryId'>;
export type QuestionId = Brand<'QuestionId'>;
export type NoticeId = Brand<'NoticeId'>;
export type AttemptId = Brand<'AttemptId'>;
/** The id of the operation that recorded it. */
export type ConsentId = Brand<'ConsentId'>;
/** The id of the operation that set it; the referral's own where it came with the referral. */
export type MarkId = Brand<'MarkId'>;
/** The id of the operation that wrote it. */
export type EntryId = Brand<'EntryId'>;

export type KeyId = Brand<'KeyId'>;

/** Given by whoever asks for a change, so that asking again is harmless. */
export type OperationId = Brand<'OperationId'>;

/** Slugs from the directory and the staff list, such as `family-pantry` or `ana-flores`. */
export type ProgramId = Brand<'ProgramId'>;
export type StaffId = Brand<'StaffId'>;
export type TeamId = Brand<'TeamId'>;

/** A slug that names an external system, such as `st-anne-ehr`. */
export type SystemId = Brand<'SystemId'>;
