-- What is missing for a decision is asked of whoever referred, and what they answer is read beside the narrative.
create table inquiries (
  seq         bigint generated always as identity unique,
  id          uuid primary key,
  referral_id uuid not null references referrals,
  advice_id   uuid,
  revision    integer not null,
  note        text,
  asked_by    text not null references staff,
  asked_at    timestamptz not null,
  recorded_at timestamptz not null default now(),
  foreign key (advice_id, referral_id) references advice (id, referral_id)
);
create index inquiries_by_referral on inquiries (referral_id, seq);
comment on table inquiries is 'Questions that a coordinator asked of the referrer at one time, as an answer to an advice. Its id is the operation''s, and that of the letter that asks them.';

create table questions (
  id          uuid primary key,
  inquiry_id  uuid not null references inquiries,
  place       integer not null,
  text        text not null,
  about       text,
  origins     text[] not null,
  recorded_at timestamptz not null default now(),
  unique (inquiry_id, place),
  constraint questions_have_origin check (cardinality(origins) > 0)
);
comment on table questions is 'One question as it was asked. about is the fact that an answer can tell our rules; origins says why it is asked.';

create table answers (
  seq          bigint generated always as identity unique,
  question_id  uuid primary key references questions,
  referral_id  uuid not null references referrals,
  operation_id uuid not null,
  result       text not null,
  text         text,
  fact         jsonb,
  told_by      text not null,
  by_kind      text not null,
  by_id        text not null,
  at           timestamptz not null,
  recorded_at  timestamptz not null default now(),
  constraint answers_result_known check (result in ('answered', 'cannot-be-known')),
  constraint answers_say_something check (result = 'cannot-be-known' or text is not null or fact is not null),
  constraint answers_by_known check (by_kind in ('staff', 'system'))
);
create index answers_by_referral on answers (referral_id, seq);
comment on table answers is 'What was answered, by seq: rules and advisors read the words after the narrative in this order, so a place in them stays the same place.';

create table withdrawals (
  inquiry_id   uuid primary key references inquiries,
  operation_id uuid not null unique,
  reason       text not null,
  note         text not null,
  withdrawn_by text not null references staff,
  withdrawn_at timestamptz not null,
  recorded_at  timestamptz not null default now(),
  constraint withdrawals_reason_known check (
    reason in ('referrer-does-not-answer', 'found-out-otherwise', 'not-needed-any-more', 'asked-by-mistake', 'other'))
);
comment on table withdrawals is 'That a coordinator went on without the answers that had not come, and why.';

create trigger inquiries_only_grow before update or delete or truncate on inquiries
  for each statement execute function refuse_change();
create trigger questions_only_grow before update or delete or truncate on questions
  for each statement execute function refuse_change();
create trigger answers_only_grow before update or delete or truncate on answers
  for each statement execute function refuse_change();
create trigger withdrawals_only_grow before update or delete or truncate on withdrawals
  for each statement execute function refuse_change();
grant select, insert on inquiries, questions, answers, withdrawals to followthrough_worker;
grant select on inquiries, questions, answers, withdrawals to followthrough_api, followthrough_reader;

-- Our rules speak again once something was answered; what they said before stays.
alter table checks
  add column seq bigint generated always as identity unique,
  add column id uuid;
update checks set id = referral_id;
alter table checks
  alter column id set not null,
  drop constraint checks_pkey,
  add constraint checks_pkey primary key (id);
create index checks_by_referral on checks (referral_id, seq);
comment on column checks.id is 'That of the advice that is given on it; of the first, the referral''s own.';

alter table referrals
  drop constraint referrals_status_known,
  add constraint referrals_status_known check (
    status in ('received', 'awaiting-decision', 'awaiting-information', 'contacting', 'closed')),
  drop constraint referrals_next_owner_known,
  add constraint referrals_next_owner_known check (next_owner in ('system', 'coordinator', 'referrer', 'nobody'));
alter table tasks
  drop constraint tasks_kind_known,
  add constraint tasks_kind_known check (kind in ('decide-pathway', 'ask-referrer', 'reach-person', 'start-service'));
alter table operations
  drop constraint operations_kind_known,
  add constraint operations_kind_known check (
    kind in ('decided', 'questions-answered', 'questions-withdrawn', 'attempt-logged', 'attempt-voided',
             'contact-confirmed', 'ended')),
  drop constraint operations_status_known,
  add constraint operations_status_known check (
    status in ('received', 'awaiting-decision', 'awaiting-information', 'contacting', 'closed'));
alter table notices
  drop constraint notices_purpose_known,
  add constraint notices_purpose_known check (
    purpose in ('invitation', 'closing', 'questions', 'reminder', 'escalation'));
alter table entries
  drop constraint entries_kind_known,
  add constraint entries_kind_known check (kind in (
    'referral', 'decision', 'questions', 'answers', 'contact-attempt', 'attempt-voided', 'contact-safety', 'outcome',
    'call', 'visit', 'note', 'message', 'appointment', 'authorization', 'document', 'amendment', 'person-change'));
