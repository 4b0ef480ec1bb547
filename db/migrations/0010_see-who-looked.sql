-- Who saw what of a person. The desk looks again every few seconds, so one row stands for a quarter of an hour.
create table sightings (
  seq         bigint generated always as identity primary key,
  at          timestamptz not null,
  window_at   timestamptz not null,
  actor_kind  text not null,
  actor_id    text not null,
  kind        text not null,
  referral_id uuid references referrals,
  case_id     uuid references cases,
  facts       jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  constraint sightings_actor_known check (actor_kind in ('staff', 'system')),
  constraint sightings_kind_known check (kind in ('saw-referral', 'saw-case', 'saw-person', 'searched', 'took-out-audit')),
  constraint sightings_of_a_matter check (kind not in ('saw-referral', 'saw-case', 'saw-person') or case_id is not null)
);
create unique index sightings_once_a_window on sightings (actor_id, kind, coalesce(referral_id, case_id), window_at)
  where case_id is not null;
create index sightings_newest_first on sightings (at desc, seq desc);
create index sightings_by_actor on sightings (actor_id, at desc, seq desc);
create index sightings_by_case on sightings (case_id, at desc, seq desc) where case_id is not null;
create trigger sightings_only_grow before update or delete or truncate on sightings
  for each statement execute function refuse_change();
comment on table sightings is 'Who saw which person''s page, searched, or took something out, and when: once for each person of the staff, matter and quarter of an hour (window_at). facts holds counts and filters, never the words that were searched for. Nobody changes or removes a row.';
grant select, insert on sightings to followthrough_api;
grant select on sightings to followthrough_reader;

-- The audit is read by time and by person of the staff, too.
create index audit_newest_first on audit (at desc, seq desc);
create index audit_by_actor on audit (actor_id, at desc, seq desc);
create index attempts_newest_first on attempts (at desc, seq desc);
create index attempts_by_actor on attempts (actor_id, at desc, seq desc);

-- A version of a policy is never changed: referrals that began with it keep it.
alter table policies
  add column made_by text references staff,
  add column made_at timestamptz,
  add column note    text;
create trigger policies_only_grow before update or delete or truncate on policies
  for each statement execute function refuse_change();
comment on table policies is 'Deadlines and contact rules as data. A version is never changed: referrals that began with it keep it. made_by is null for the version that came with the software.';
grant insert on policies to followthrough_worker;

-- Keys of systems: given out by a deed, taken back by the api itself, so that a key is dead the moment somebody says so.
alter table access_tokens
  add column id      uuid not null default gen_random_uuid() unique,
  add column made_by text references staff,
  add column made_at timestamptz;
create index access_tokens_by_system on access_tokens (system_id) where system_id is not null;
grant insert on systems, access_tokens to followthrough_worker;

create table key_revocations (
  key_id      uuid primary key references access_tokens (id) on delete cascade,
  revoked_by  text not null references staff,
  revoked_at  timestamptz not null,
  reason      text not null,
  recorded_at timestamptz not null default now(),
  constraint key_revocations_reason_known check (reason in ('rotated', 'no-longer-used', 'may-be-known'))
);
create trigger key_revocations_only_grow before update or truncate on key_revocations
  for each statement execute function refuse_change();
comment on table key_revocations is 'Keys that open nothing any more. Every request looks here.';
grant select, insert on key_revocations to followthrough_api;
grant select on key_revocations to followthrough_reader;

-- The api may not write the audit, and a key must not be taken back without a row there: so the database writes it.
create function audit_key_revocation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit (at, actor_kind, actor_id, action, facts)
  select new.revoked_at, 'staff', new.revoked_by, 'key-revoked',
         jsonb_build_object('keyId', id, 'systemId', system_id, 'fingerprint', left(token_sha256, 8), 'reason', new.reason)
    from access_tokens
   where id = new.key_id;
  return null;
end
$$;
create trigger key_revocations_audited after insert on key_revocations
  for each row execute function audit_key_revocation();

create table key_uses (
  key_id  uuid not null references access_tokens (id) on delete cascade,
  hour_at timestamptz not null,
  primary key (key_id, hour_at)
);
comment on table key_uses is 'In which hours a key was used: enough to see whether a key may go, and one small row an hour.';
grant select, insert on key_uses to followthrough_api;
grant select on key_uses to followthrough_reader;
