create table inbox (
  seq                 bigint generated always as identity unique,
  id                  uuid primary key,
  kind                text not null,
  sender_organization text,
  sender_identifier   text,
  idempotency_key     text,
  raw                 bytea not null,
  body_sha256          text not null,
  body                jsonb not null,
  urgency             text generated always as (body ->> 'urgency') stored,
  submitted_by        text not null,
  policy_name         text not null,
  policy_version      integer not null,
  received_at         timestamptz not null,
  relayed_at          timestamptz,
  relay_tries         integer not null default 0,
  relay_after         timestamptz,
  relay_error         text,
  recorded_at         timestamptz not null default now(),
  foreign key (policy_name, policy_version) references policies,
  constraint inbox_kind_known check (kind in ('referral')),
  constraint inbox_raw_at_most_1_mib check (octet_length(raw) <= 1048576),
  constraint inbox_sender_whole check ((sender_organization is null) = (sender_identifier is null))
);
create unique index inbox_once_per_sender on inbox (kind, sender_organization, sender_identifier) where sender_identifier is not null;
create unique index inbox_once_per_key on inbox (kind, submitted_by, idempotency_key) where idempotency_key is not null;
create index inbox_unrelayed on inbox (seq) where relayed_at is null;
comment on table inbox is 'What arrived from outside, kept with its raw body before the answer. A row gets its id here, for ever; the relay starts its workflow once, under the policy that was current on arrival.';

create table attempts (
  seq          bigint generated always as identity primary key,
  kind         text not null,
  at           timestamptz not null,
  actor_kind   text not null,
  actor_id     text not null,
  action       text not null,
  referral_id  uuid,
  operation_id uuid,
  code         text not null,
  reason       text not null,
  recorded_at  timestamptz not null default now(),
  constraint attempts_kind_known check (kind in ('refused', 'denied')),
  constraint attempts_actor_known check (actor_kind in ('staff', 'system', 'nobody'))
);
create index attempts_by_referral on attempts (referral_id, seq);
create index attempts_by_operation on attempts (operation_id) where operation_id is not null;
comment on table attempts is 'What was asked and not done: refused by a rule or denied for want of permission. A refusal leaves nothing in a workflow''s history, so it is kept here. referral_id may name a referral that never was.';
