-- A person answers: these two are not one. It is remembered until a fact of theirs changes, and can be taken back.
alter table possible_duplicates
  add column revision integer not null default 1,
  drop constraint possible_duplicates_standing_known,
  add constraint possible_duplicates_standing_known check (standing in ('open', 'kept-apart', 'unlike'));
comment on column possible_duplicates.revision is 'Grows with each answer and with each comparison of changed facts; an answer names the one that was on the screen.';

create table duplicate_answers (
  seq          bigint generated always as identity unique,
  id           uuid primary key references inbox,
  duplicate_id uuid not null references possible_duplicates,
  answer       text not null,
  note         text not null,
  answered_by  text not null references staff,
  answered_at  timestamptz not null,
  recorded_at  timestamptz not null default now(),
  constraint duplicate_answers_answer_known check (answer in ('keep-apart', 'take-back'))
);
create index duplicate_answers_by_duplicate on duplicate_answers (duplicate_id, seq);
create trigger duplicate_answers_only_grow before update or delete or truncate on duplicate_answers
  for each statement execute function refuse_change();
comment on table duplicate_answers is 'What people answered about two persons who may be one, and why, oldest first. An answer is never changed; it is taken back by another.';
grant select, insert on duplicate_answers to followthrough_worker;
grant select on duplicate_answers to followthrough_api, followthrough_reader;

alter table inbox
  drop constraint inbox_kind_known,
  add constraint inbox_kind_known check (
    kind in ('referral', 'entry', 'amendment', 'person-change', 'case-export', 'policy', 'key', 'duplicate-answer'));
