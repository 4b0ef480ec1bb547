-- An answer that was wrong is taken back: it stays readable, is read by nobody any more, and its question is open again.
alter table answers
  drop constraint answers_pkey,
  add constraint answers_pkey primary key (question_id, operation_id),
  add column instead_of uuid,
  add constraint answers_one_stands unique nulls not distinct (question_id, instead_of);

create table answers_taken_back (
  seq           bigint generated always as identity unique,
  id            uuid primary key,
  referral_id   uuid not null references referrals,
  question_id   uuid not null,
  answer_id     uuid not null,
  reason        text not null,
  note          text not null,
  taken_back_by text not null references staff,
  taken_back_at timestamptz not null,
  recorded_at   timestamptz not null default now(),
  unique (question_id, answer_id),
  foreign key (question_id, answer_id) references answers (question_id, operation_id),
  constraint answers_taken_back_reason_known check (
    reason in ('written-down-wrong', 'told-wrong', 'other-person', 'other-question', 'other'))
);
create index answers_taken_back_by_referral on answers_taken_back (referral_id, seq);
create trigger answers_taken_back_only_grow before update or delete or truncate on answers_taken_back
  for each statement execute function refuse_change();
comment on table answers_taken_back is 'That an answer was wrong, who said so and why. Its words keep their place in what is read, as blanks, so that every other place stays the same. answer_id is the operation by which the answer came.';
grant select, insert on answers_taken_back to followthrough_worker;
grant select on answers_taken_back to followthrough_api, followthrough_reader;

alter table answers
  add constraint answers_instead_of_fkey foreign key (instead_of) references answers_taken_back;
comment on column answers.instead_of is 'The taking back of the answer before it; null for the first. So one answer stands for each question, however many were given.';

-- A question that is open again can be gone on without again.
alter table withdrawals
  add column seq bigint generated always as identity unique,
  drop constraint withdrawals_pkey,
  drop constraint withdrawals_operation_id_key,
  add constraint withdrawals_pkey primary key (operation_id, inquiry_id);
create index withdrawals_by_inquiry on withdrawals (inquiry_id, seq);

-- Danger that a taken-back answer told can be told again by another answer, and is then an alert of its own.
alter table alert_dangers
  drop constraint alert_dangers_pkey,
  add constraint alert_dangers_pkey primary key (alert_id, referral_id, kind, tier);
create index alert_dangers_by_referral on alert_dangers (referral_id);
comment on table alert_dangers is 'What an alert was raised for, with the words that were found. What another alert was raised for before is not raised again, as long as it is found without the answers that were taken back since.';

alter table operations
  drop constraint operations_kind_known,
  add constraint operations_kind_known check (
    kind in ('decided', 'questions-answered', 'answer-taken-back', 'questions-withdrawn', 'attempt-logged',
             'attempt-voided', 'contact-confirmed', 'consent-recorded', 'consent-withdrawn', 'part-2-marked', 'ended'));
