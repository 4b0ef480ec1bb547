-- Changes that no workflow waits for (an entry, an amendment, a policy …) are kept in the inbox too. The relay writes them
-- down itself: in one transaction with their audit row and relayed_at. Later migrations widen the kinds.
alter table inbox
  alter column policy_name drop not null,
  alter column policy_version drop not null,
  add column line text,
  drop constraint inbox_kind_known,
  add constraint inbox_kind_known check (
    kind in ('referral', 'entry', 'amendment', 'person-change', 'case-export', 'policy', 'key')),
  add constraint inbox_referral_has_policy check ((kind = 'referral') = (policy_name is not null)),
  add constraint inbox_policy_whole check ((policy_name is null) = (policy_version is null)),
  add constraint inbox_change_has_line check ((kind = 'referral') = (line is null));
create index inbox_unrelayed_by_line on inbox (line, seq) where relayed_at is null and line is not null;
comment on table inbox is 'What arrived from outside, kept with its raw body before the answer. A row gets its id here, for ever. The relay starts a referral''s workflow once, under the policy that was current on arrival; every other kind it writes down itself. Rows of one line, such as a case, are written in the order in which they came.';
grant select (line) on inbox to followthrough_api, followthrough_reader;

alter table attempts add column case_id uuid;
create index attempts_by_case on attempts (case_id, seq) where case_id is not null;
comment on table attempts is 'What was asked and not done: refused by a rule or denied for want of permission. A refusal leaves nothing in a workflow''s history, so it is kept here. referral_id and case_id may name what never was.';

alter table related_persons
  add column told_about text[] not null default '{}',
  add constraint related_persons_told_about_known check (told_about <@ array['appointments', 'services', 'health', 'money']);
comment on table related_persons is 'Who consents for a person or cares for them, whether they may be told anything, and about which matters. No matter named means: ask before telling.';
grant update on related_persons to followthrough_worker;

-- An entry is never changed. An amendment is an entry of its own: it names the version that it amends and the original
-- that the chain began with; the newest of a chain says what stands.
alter table entries
  add column structured jsonb,
  add column promised text,
  add column owed_by text,
  add column settles uuid,
  add column settled_as text,
  add column amends uuid,
  add column original_id uuid,
  add column reason text,
  add column copied_from uuid references entries (id),
  add unique (id, case_id),
  add foreign key (settles, case_id) references entries (id, case_id),
  add foreign key (amends, case_id) references entries (id, case_id),
  add foreign key (original_id, case_id) references entries (id, case_id),
  drop constraint entries_kind_known,
  add constraint entries_kind_known check (kind in (
    'referral', 'decision', 'contact-attempt', 'contact-safety', 'outcome', 'attempt-voided',
    'call', 'visit', 'note', 'message', 'appointment', 'authorization', 'document', 'amendment', 'person-change')),
  add constraint entries_owed_by_known check (owed_by in ('us', 'family', 'payer', 'provider')),
  add constraint entries_promise_whole check (
    (promised is null) = (owed_by is null) and (promised is null) = (due_at is null)),
  add constraint entries_settled_as_known check (settled_as in ('kept', 'given-up')),
  add constraint entries_settles_whole check ((settles is null) = (settled_as is null)),
  add constraint entries_reason_known check (reason in ('wrong-person', 'misfiled', 'wrongly-logged', 'correction')),
  add constraint entries_amendment_whole check (
    (kind = 'amendment') = (amends is not null) and (amends is null) = (reason is null)
    and (amends is null) = (original_id is null));
create index entries_by_time on entries (case_id, at desc, seq desc);
create index entries_of_original on entries (original_id, seq) where original_id is not null;
create index entries_settling on entries (settles, seq) where settles is not null;
create trigger entries_only_grow before update or delete or truncate on entries
  for each statement execute function refuse_change();
comment on table entries is 'The record of a case: what was said and done, in the words of whoever wrote it, by seq. Reviews read it and cite it. promised, owed_by and due_at are what the entry promises; settles names the entry whose promise this one ends. An amendment names the version that it amends and the original; the newest amendment of an original says what stands.';

create table promises (
  entry_id uuid primary key references entries (id),
  case_id  uuid not null references cases,
  what     text not null,
  owed_by  text not null,
  due_at   timestamptz not null,
  made_at  timestamptz not null,
  ended_at timestamptz,
  ended_as text,
  ended_by uuid references entries (id),
  recorded_at timestamptz not null default now(),
  constraint promises_owed_by_known check (owed_by in ('us', 'family', 'payer', 'provider')),
  constraint promises_ended_as_known check (ended_as in ('kept', 'given-up', 'withdrawn')),
  constraint promises_ended_whole check (
    (ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by is null))
);
create index promises_open_by_due on promises (due_at, entry_id) where ended_at is null;
create index promises_open_by_case on promises (case_id, due_at) where ended_at is null;
comment on table promises is 'What was promised in an entry and where it stands: a projection of entries, written anew in the transaction of each entry that makes, settles or amends it. Open while ended_at is null.';
grant select, insert, update on promises to followthrough_worker;
grant select on promises to followthrough_api, followthrough_reader;

create index audit_by_case_time on audit (case_id, at desc, seq desc) where case_id is not null;

-- A wrongly logged attempt stays on record, and beside it stands that it does not count.
alter table contact_attempts add unique (id, referral_id);
create table voided_attempts (
  seq         bigint generated always as identity unique,
  attempt_id  uuid primary key,
  referral_id uuid not null,
  reason      text not null,
  note        text not null,
  voided_by   text not null references staff,
  voided_at   timestamptz not null,
  recorded_at timestamptz not null default now(),
  foreign key (attempt_id, referral_id) references contact_attempts (id, referral_id),
  constraint voided_attempts_reason_known check (reason in ('wrongly-logged', 'wrong-person'))
);
create index voided_attempts_by_referral on voided_attempts (referral_id, seq);
create trigger voided_attempts_only_grow before update or delete or truncate on voided_attempts
  for each statement execute function refuse_change();
comment on table voided_attempts is 'Contact attempts that were logged by mistake: they stay readable, and count for nothing.';
grant select, insert on voided_attempts to followthrough_worker;
grant select on voided_attempts to followthrough_api, followthrough_reader;

alter table operations
  drop constraint operations_kind_known,
  add constraint operations_kind_known check (
    kind in ('decided', 'attempt-logged', 'attempt-voided', 'contact-confirmed', 'ended'));
