create table audit (
  seq         bigint generated always as identity primary key,
  at          timestamptz not null,
  actor_kind  text not null,
  actor_id    text not null,
  action      text not null,
  referral_id uuid references referrals,
  case_id     uuid references cases,
  facts       jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  constraint audit_actor_known check (actor_kind in ('staff', 'system', 'pathway'))
);
create index audit_by_referral on audit (referral_id, seq);
create index audit_by_case on audit (case_id, seq);
comment on table audit is 'Who did what, when, on what: one row for every change, in the change''s own transaction. facts holds ids, codes and sentences of our own, never a person''s name or what somebody wrote. Nobody changes or removes a row.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The table % only grows: nobody changes or removes what it says.', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_only_grows before update or delete or truncate on audit
  for each statement execute function refuse_change();
create trigger advice_only_grows before update or delete or truncate on advice
  for each statement execute function refuse_change();
create trigger decisions_only_grow before update or delete or truncate on decisions
  for each statement execute function refuse_change();
