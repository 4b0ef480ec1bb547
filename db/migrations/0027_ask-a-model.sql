-- Advice says for whom another advisor stood in, and why. What was advised before was asked of whoever gave it.
alter table advice add column stood_in_for text;
alter table advice add column stood_in_because text;
alter table advice add constraint advice_stood_in_whole check ((stood_in_for is null) = (stood_in_because is null));
alter table advice add constraint advice_stood_in_for_known check (stood_in_for in ('offline', 'openai'));

-- Each time that a model was asked. How often it may be, and whether it may at all, is read here by every worker.
create table advisor_tries (
  seq            bigint generated always as identity primary key,
  advice_id      uuid not null,
  referral_id    uuid not null references referrals (id),
  advisor        text not null,
  model          text not null,
  prompt_version text not null,
  asked_at       timestamptz not null,
  ended_at       timestamptz,
  ended          text,
  answered_by    text,
  input_tokens   integer,
  output_tokens  integer,
  recorded_at    timestamptz not null default now(),
  constraint advisor_tries_advisor_known check (advisor in ('offline', 'openai')),
  constraint advisor_tries_ended_whole check ((ended is null) = (ended_at is null))
);
create index advisor_tries_by_time on advisor_tries (asked_at);
create index advisor_tries_by_advice on advisor_tries (advice_id);
create index advisor_tries_by_end on advisor_tries (seq desc) where ended is not null and ended <> 'stopped';
comment on table advisor_tries is 'Each request to a model: when, for which advice, how it ended (answered, stopped, or the kind of its failure), and what it cost. No word of it.';

grant select, insert on advisor_tries to followthrough_worker;
grant update (ended_at, ended, answered_by, input_tokens, output_tokens) on advisor_tries to followthrough_worker;
grant select on advisor_tries to followthrough_api, followthrough_reader;
