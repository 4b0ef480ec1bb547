-- A sender may say something else of a referral under its own number. It is kept at the door, handed to the running referral
-- as a label is, and read after the narrative as an answer is: danger counts whenever it is told. So is that people
-- corrected a fact by which our rules go.
alter table inbox
  drop constraint inbox_kind_known,
  add constraint inbox_kind_known check (
    kind in ('referral', 'entry', 'amendment', 'person-change', 'case-export', 'policy', 'key', 'duplicate-answer',
             'sent-answers', 'part-2-label', 'sent-again', 'facts-corrected'));
comment on table inbox is 'What arrived from outside, kept with its raw body before the answer. A row gets its id here, for ever. The relay starts a referral''s workflow once, under the policy that was current on arrival; it hands answers that a system sent, labels that came later, what was sent again, and that facts were corrected, to the running referral; every other kind it writes down itself. Rows of one line, such as a case, are written in the order in which they came. refusal says why a row that was relayed changed nothing: another had come first.';

alter table operations
  drop constraint operations_kind_known,
  add constraint operations_kind_known check (
    kind in ('decided', 'questions-answered', 'answer-taken-back', 'questions-withdrawn', 'attempt-logged',
             'attempt-voided', 'contact-confirmed', 'consent-recorded', 'consent-withdrawn', 'part-2-marked',
             'part-2-unmarked', 'sent-again', 'facts-corrected', 'ended'));

alter table entries
  drop constraint entries_kind_known,
  add constraint entries_kind_known check (
    kind in ('referral', 'decision', 'questions', 'answers', 'sent-again', 'contact-attempt', 'attempt-voided',
             'contact-safety', 'outcome', 'call', 'visit', 'note', 'message', 'appointment', 'authorization', 'document',
             'amendment', 'person-change'));

alter table notices
  drop constraint notices_purpose_known,
  add constraint notices_purpose_known check (
    purpose in ('invitation', 'closing', 'questions', 'reminder', 'escalation', 'sent-again'));

-- Numbered together with the answers, for what is read is read in the order in which it was written down.
create table sent_again (
  operation_id uuid primary key,
  seq          bigint not null unique default nextval('answers_seq_seq'),
  referral_id  uuid not null references referrals,
  narrative    text not null,
  words        text,
  changes      jsonb not null,
  told         jsonb not null,
  by_kind      text not null,
  by_id        text not null,
  received_at  timestamptz not null,
  at           timestamptz not null,
  recorded_at  timestamptz not null default now(),
  constraint sent_again_by_known check (by_kind in ('staff', 'system'))
);
create index sent_again_by_referral on sent_again (referral_id, seq);
create trigger sent_again_only_grow before update or delete or truncate on sent_again
  for each statement execute function refuse_change();
comment on table sent_again is 'What the sender of a referral said of it later under its own number. words are the part of the narrative that was not told before: rules and advisors read them after the narrative, in one order with the answers. changes are the facts that were told otherwise before; told is what fills in the facts that were not known.';
grant usage on sequence answers_seq_seq to followthrough_worker;
grant select, insert on sent_again to followthrough_worker;
grant select on sent_again to followthrough_api, followthrough_reader;
