-- Danger is put on every desk of a team by an alert of its own, which outlives the referral that told it.
create table danger_alerts (
  id              uuid primary key,
  case_id         uuid not null,
  team_id         text not null,
  referral_id     uuid not null references referrals,
  revision        integer not null,
  standing        text not null,
  tier            text not null,
  raised_at       timestamptz not null,
  waiting_for     jsonb,
  next_alarm_at   timestamptz,
  acknowledged_by text references staff,
  acknowledged_at timestamptz,
  ended_by        text references staff,
  ended_at        timestamptz,
  take_back_until timestamptz,
  settled_at      timestamptz,
  moved_at        timestamptz not null,
  recorded_at     timestamptz not null default now(),
  rank            integer not null generated always as (
    case when standing in ('open', 'acknowledged')
         then case tier when 'now' then 0 else 2 end + case standing when 'open' then 0 else 1 end
         else 9 end) stored,
  constraint danger_alerts_team_of_case foreign key (case_id, team_id) references cases (id, team_id) on update cascade,
  constraint danger_alerts_standing_known check (standing in ('open', 'acknowledged', 'resolved', 'dismissed')),
  constraint danger_alerts_tier_known check (tier in ('now', 'soon')),
  constraint danger_alerts_acknowledged_whole check ((acknowledged_by is null) = (acknowledged_at is null)),
  constraint danger_alerts_ended_whole check (
    (ended_by is null) = (ended_at is null) and (ended_by is null) = (standing in ('open', 'acknowledged')))
);
create trigger danger_alerts_take_team before insert or update of case_id on danger_alerts
  for each row execute function take_team_of_case();
create index danger_alerts_unanswered on danger_alerts (team_id, rank, raised_at, id) where standing in ('open', 'acknowledged');
create index danger_alerts_answered on danger_alerts (team_id, ended_at desc, id desc) where standing in ('resolved', 'dismissed');
create index danger_alerts_by_case on danger_alerts (case_id, raised_at desc);
create index danger_alerts_unsettled on danger_alerts (case_id) where settled_at is null;
create index danger_alerts_by_alarm on danger_alerts (next_alarm_at) where next_alarm_at is not null;
comment on table danger_alerts is 'What is raised about danger, one at a time for each case: the workflow''s id is the case''s, so a second cannot be started beside the first. Where it stands is a projection of that workflow. referral_id told the gravest danger; rank is the order of the list; settled_at says that the answer can no longer be taken back.';

create table alert_dangers (
  seq         bigint generated always as identity unique,
  referral_id uuid not null references referrals,
  kind        text not null,
  tier        text not null,
  alert_id    uuid not null references danger_alerts,
  found_by    text not null,
  evidence    jsonb not null,
  told_at     timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (referral_id, kind, tier),
  constraint alert_dangers_kind_known check (
    kind in ('suicide', 'self-harm', 'violence', 'abuse', 'child-at-risk', 'medical-emergency')),
  constraint alert_dangers_tier_known check (tier in ('now', 'soon')),
  constraint alert_dangers_found_by_known check (found_by in ('rules', 'advisor'))
);
create index alert_dangers_by_alert on alert_dangers (alert_id, seq);
create trigger alert_dangers_only_grow before update or delete or truncate on alert_dangers
  for each statement execute function refuse_change();
comment on table alert_dangers is 'What an alert was raised for, with the words that were found: once for each referral, kind and tier, so that what somebody has answered is not asked again.';

create table alert_answers (
  seq          bigint generated always as identity unique,
  operation_id uuid primary key,
  alert_id     uuid not null references danger_alerts,
  referral_id  uuid not null references referrals,
  answer       text not null,
  reason       text,
  note         text,
  by           text not null references staff,
  at           timestamptz not null,
  fingerprint  text not null,
  revision     integer not null,
  standing     text not null,
  recorded_at  timestamptz not null default now(),
  constraint alert_answers_answer_known check (answer in ('acknowledged', 'resolved', 'dismissed', 'taken-back')),
  constraint alert_answers_reason_given check ((reason is not null) = (answer in ('resolved', 'dismissed'))),
  constraint alert_answers_done_told check (answer <> 'resolved' or note is not null)
);
create index alert_answers_by_alert on alert_answers (alert_id, seq);
create index alert_answers_by_referral on alert_answers (referral_id, seq);
create trigger alert_answers_only_grow before update or delete or truncate on alert_answers
  for each statement execute function refuse_change();
comment on table alert_answers is 'What people said to an alert, and the first answer that they got: who acts on it, what was done, or why it is no danger. An answer is never changed; it is taken back by another.';

grant select, insert, update on danger_alerts to followthrough_worker;
grant select, insert on alert_dangers, alert_answers to followthrough_worker;
grant select on danger_alerts, alert_dangers, alert_answers to followthrough_api, followthrough_reader;
