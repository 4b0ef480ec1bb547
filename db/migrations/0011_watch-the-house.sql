create table workers (
  id           uuid primary key,
  version      text not null,
  state        text not null,
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  deeds_done   integer not null default 0,
  deeds_failed integer not null default 0,
  start_ms_p50 integer,
  start_ms_p95 integer,
  recorded_at  timestamptz not null default now(),
  constraint workers_state_known check (state in ('starting', 'hosting', 'waiting', 'draining', 'stopped')),
  constraint workers_seen_after_start check (last_seen_at >= started_at)
);
create index workers_by_sight on workers (last_seen_at desc, id);
comment on table workers is 'What each worker says of itself every few seconds: a process that was killed falls silent here within seconds, while Temporal remembers it for minutes. deeds_ and start_ms_ are about its last minute; start_ms is how long a deed waited for a worker.';

create table failing_deeds (
  workflow_id     text not null,
  activity_id     text not null,
  deed            text not null,
  attempt         integer not null,
  fault           text not null,
  code            text,
  first_failed_at timestamptz not null,
  last_failed_at  timestamptz not null,
  recorded_at     timestamptz not null default now(),
  primary key (workflow_id, activity_id),
  constraint failing_deeds_fault_short check (length(fault) <= 100 and length(code) <= 100)
);
create index failing_deeds_by_time on failing_deeds (last_failed_at, workflow_id, activity_id);
comment on table failing_deeds is 'Deeds that failed and are tried again: the kind of the last error, never its words. A row goes when the deed succeeds or is given up.';

create table interventions (
  seq          bigint generated always as identity primary key,
  operation_id uuid not null,
  step         text not null,
  kind         text not null,
  referral_id  uuid not null references inbox,
  run_id       uuid,
  reason       text,
  fingerprint  text,
  new_run_id   uuid,
  why_not      text,
  by           text not null references staff,
  at           timestamptz not null,
  recorded_at  timestamptz not null default now(),
  unique (operation_id, step),
  constraint interventions_step_known check (step in ('asked', 'done', 'failed')),
  constraint interventions_kind_known check (kind in ('start-now', 'retry-deeds', 'terminate', 'reset')),
  constraint interventions_asked_with_reason check ((step = 'asked') = (reason is not null and fingerprint is not null)),
  constraint interventions_failed_says_why check ((step = 'failed') = (why_not is not null))
);
create unique index interventions_end_once on interventions (operation_id) where step <> 'asked';
create index interventions_by_referral on interventions (referral_id, seq);
comment on table interventions is 'What operations staff did to a workflow by hand, and why: asked is written before Temporal is asked, done or failed after it answered. asked alone means that the answer was not heard. run_id is the run that was on the screen. Nobody changes or removes a row.';

create trigger interventions_only_grow before update or delete or truncate on interventions
  for each statement execute function refuse_change();

-- The api asks, and may not write the audit; so the database itself writes the audit row of an intervention, in its transaction.
create function audit_intervention() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit (at, actor_kind, actor_id, action, referral_id, case_id, facts)
  select new.at, 'staff', new."by", 'intervention-' || new.step, referrals.id, referrals.case_id,
         jsonb_strip_nulls(jsonb_build_object('operationId', new.operation_id, 'kind', new.kind,
           'referralId', new.referral_id, 'runId', new.run_id, 'newRunId', new.new_run_id, 'whyNot', new.why_not))
    from inbox
    left join referrals on referrals.id = inbox.id
   where inbox.id = new.referral_id;
  return null;
end
$$;
create trigger interventions_audited after insert on interventions
  for each row execute function audit_intervention();

-- What the operations page asks for. Moments inside jsonb are ISO text in UTC, which sorts as time does.
create index referrals_open_by_alarm on referrals (coalesce(waiting_for -> 'next' ->> 'at', '') collate "C", id) where status <> 'closed';
create index referrals_open_by_wait on referrals (coalesce(waiting_for ->> 'since', '') collate "C", id) where status <> 'closed';
create index notices_not_sent on notices (kept_at, id) where delivery <> 'sent';
create index advice_by_time on advice (advised_at);
create index attempts_by_time on attempts (at);

grant select, insert, update, delete on workers, failing_deeds to followthrough_worker;
grant select on interventions to followthrough_worker;
grant select on workers, failing_deeds to followthrough_api, followthrough_reader;
grant select on interventions to followthrough_api, followthrough_reader;
grant insert on interventions to followthrough_api;
-- Trying a row of the inbox now is taking its pause away; whether it was relayed stays the relay's to say.
grant update (relay_after) on inbox to followthrough_api;
grant select on migrations to followthrough_worker, followthrough_api, followthrough_reader;
