create table persons (
  id                uuid primary key,
  given_name        text not null,
  family_name       text not null,
  birth_date        date,
  age_years         integer,
  county            text,
  coverage          text[] not null,
  language          text,
  phone             text,
  email             text,
  address           text,
  pregnant          boolean,
  veteran           boolean,
  household         jsonb not null,
  safe_to_contact   text not null,
  channels          text[] not null,
  no_voicemail      boolean not null,
  best_times        text,
  may_tell_referrer text not null,
  contact_as_of     timestamptz not null,
  recorded_at       timestamptz not null default now(),
  constraint persons_safe_to_contact_known check (safe_to_contact in ('yes', 'no', 'unknown')),
  constraint persons_may_tell_referrer_known check (may_tell_referrer in ('yes', 'no', 'unknown')),
  constraint persons_channels_known check (channels <@ array['call', 'text', 'email', 'letter', 'visit'])
);
comment on table persons is 'Whom a case is about, and how it is safe to contact them. age_years is what was told on arrival, where no birth date is known; contact_as_of is when the contact facts were last found out.';

create table related_persons (
  id             uuid primary key,
  person_id      uuid not null references persons,
  relation       text not null,
  given_name     text not null,
  family_name    text not null,
  phone          text,
  may_consent    text not null,
  may_be_told    text not null,
  recorded_at    timestamptz not null default now(),
  constraint related_persons_relation_known check (relation in ('guardian', 'caregiver', 'parent', 'spouse', 'other')),
  constraint related_persons_may_consent_known check (may_consent in ('yes', 'no', 'unknown')),
  constraint related_persons_may_be_told_known check (may_be_told in ('yes', 'no', 'unknown'))
);
create index related_persons_by_person on related_persons (person_id);
comment on table related_persons is 'Who consents for a person or cares for them, and what they may be told.';

create table group_measures (
  person_id          uuid primary key references persons,
  race               text[] not null,
  ethnicity          text,
  gender             text,
  sexual_orientation text,
  disability         text[] not null,
  recorded_at        timestamptz not null default now()
);
comment on table group_measures is 'Self-reported, and only with consent: a row is the consent. For fairness figures; no desk, no reader and no advisor sees it.';

create table cases (
  id             uuid primary key,
  person_id      uuid not null references persons,
  team_id        text not null references teams,
  coordinator_id text references staff,
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  recorded_at    timestamptz not null default now(),
  constraint cases_close_after_opening check (closed_at >= opened_at)
);
create index cases_by_person on cases (person_id);
create index cases_open_by_coordinator on cases (coordinator_id) where closed_at is null;
comment on table cases is 'What the referrals, entries and obligations of one person hang on. Closed when nothing is owed any more.';

create table referrals (
  id                  uuid primary key references inbox,
  case_id             uuid not null references cases,
  source_kind         text not null,
  source_organization text not null,
  source_contact_name text,
  source_email        text,
  source_phone        text,
  source_identifier   text,
  narrative           text not null,
  need                text not null,
  urgency             text not null,
  consent_to_share    text not null,
  submitted_by        text not null,
  policy_name         text not null,
  policy_version      integer not null,
  received_at         timestamptz not null,
  revision            integer not null,
  status              text not null,
  next_owner          text not null,
  waiting_for         jsonb,
  due_at              timestamptz,
  level               integer not null default 0,
  program_id          text references programs,
  outcome             jsonb,
  ended_by            text references staff,
  ended_at            timestamptz,
  ended_note          text,
  moved_at            timestamptz not null,
  recorded_at         timestamptz not null default now(),
  foreign key (policy_name, policy_version) references policies,
  constraint referrals_source_kind_known check (source_kind in ('hospital', 'primary-care', 'school', 'community-partner', 'self')),
  constraint referrals_urgency_known check (urgency in ('routine', 'urgent')),
  constraint referrals_consent_to_share_known check (consent_to_share in ('yes', 'no', 'unknown')),
  constraint referrals_status_known check (status in ('received', 'awaiting-decision', 'contacting', 'closed')),
  constraint referrals_next_owner_known check (next_owner in ('system', 'coordinator', 'nobody')),
  constraint referrals_closed_with_outcome check ((status = 'closed') = (outcome is not null))
);
create index referrals_by_move on referrals (moved_at desc, id desc);
create index referrals_by_status on referrals (status, moved_at desc, id desc);
create index referrals_by_case on referrals (case_id);
comment on table referrals is 'What the desk lists. Where a referral stands is a projection: the workflow is the truth, this may lag it, and revision says by how much. need is the matter in a few words: the advised needs, before that the first words of the narrative.';

create table checks (
  referral_id uuid primary key references referrals,
  checked_at  timestamptz not null,
  age_years   integer,
  missing     jsonb not null,
  verdicts    jsonb not null,
  recorded_at timestamptz not null default now()
);
comment on table checks is 'What our own rules said before any advisor was asked: every program, every rule, the fact it was held against.';

create table advice (
  seq             bigint generated always as identity unique,
  id              uuid primary key,
  referral_id     uuid not null references referrals,
  advisor         text not null,
  model           text not null,
  prompt_version  text not null,
  input_hash      text not null,
  latency_ms      integer not null,
  input_tokens    integer,
  output_tokens   integer,
  outcome         text not null,
  recommendations jsonb not null,
  not_advised     jsonb not null,
  missing_facts   text[] not null,
  findings        jsonb not null,
  advised_at      timestamptz not null,
  recorded_at     timestamptz not null default now(),
  unique (id, referral_id),
  constraint advice_advisor_known check (advisor in ('offline', 'openai')),
  constraint advice_outcome_known check (outcome in ('route', 'needs-information', 'no-match'))
);
create index advice_by_referral on advice (referral_id, seq);
comment on table advice is 'What an advisor said, as it said it, and what our guards took out (findings). Never changed and never acted on: a person answers it.';

create table decisions (
  seq         bigint generated always as identity unique,
  id          uuid primary key,
  referral_id uuid not null unique references referrals,
  advice_id   uuid,
  revision    integer not null,
  kind        text not null,
  confirms    boolean not null generated always as (kind <> 'declined') stored,
  program_id  text references programs,
  reason      text,
  note        text,
  decided_by  text not null references staff,
  decided_at  timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (id, referral_id, confirms),
  foreign key (advice_id, referral_id) references advice (id, referral_id),
  constraint decisions_kind_known check (kind in ('accepted-first-choice', 'accepted-another-advised', 'chose-another-program', 'declined')),
  constraint decisions_confirm_names_program check (confirms = (program_id is not null)),
  constraint decisions_departure_has_reason check (
    kind in ('accepted-first-choice', 'accepted-another-advised') or (reason is not null and note is not null))
);
comment on table decisions is 'What a person decided, on which advice, with which revision on the screen. One per referral; its id is the operation''s. Everything that reaches out to a person names one that confirms.';

create table tasks (
  id          uuid primary key,
  referral_id uuid not null references referrals,
  team_id     text not null references teams,
  assignee_id text references staff,
  kind        text not null,
  opened_at   timestamptz not null,
  due_at      timestamptz not null,
  closed_at   timestamptz,
  recorded_at timestamptz not null default now(),
  constraint tasks_kind_known check (kind in ('decide-pathway', 'reach-person', 'start-service'))
);
create unique index tasks_one_open on tasks (referral_id, kind) where closed_at is null;
create index tasks_open_by_team on tasks (team_id, due_at, id) where closed_at is null;
create index tasks_open_by_assignee on tasks (assignee_id, due_at, id) where closed_at is null;
comment on table tasks is 'What waits for a person, and by when. A task belongs to the workflow that waits on it; nothing else opens or closes it.';

create table entries (
  seq         bigint generated always as identity primary key,
  id          uuid not null unique,
  case_id     uuid not null references cases,
  referral_id uuid references referrals,
  kind        text not null,
  by_kind     text not null,
  by_id       text not null,
  at          timestamptz not null,
  text        text not null,
  due_at      timestamptz,
  recorded_at timestamptz not null default now(),
  constraint entries_kind_known check (kind in ('referral', 'decision', 'contact-attempt', 'contact-safety', 'outcome')),
  constraint entries_by_known check (by_kind in ('staff', 'system', 'pathway'))
);
create index entries_by_case on entries (case_id, seq);
comment on table entries is 'The record of a case: what was said and done, in the words of whoever wrote it, by seq. Reviews read it and cite it. due_at is when something that the entry promises is due.';

create table contact_attempts (
  seq         bigint generated always as identity unique,
  id          uuid primary key,
  referral_id uuid not null references referrals,
  decision_id uuid not null,
  confirmed   boolean not null default true,
  by_kind     text not null,
  by_id       text not null,
  at          timestamptz not null,
  channel     text not null,
  result      text not null,
  note        text,
  recorded_at timestamptz not null default now(),
  foreign key (decision_id, referral_id, confirmed) references decisions (id, referral_id, confirms),
  constraint contact_attempts_only_confirmed check (confirmed),
  constraint contact_attempts_by_known check (by_kind in ('staff', 'pathway')),
  constraint contact_attempts_channel_known check (channel in ('call', 'text', 'email', 'letter', 'visit')),
  constraint contact_attempts_result_known check (result in ('reached', 'left-message', 'no-answer', 'wrong-number', 'sent'))
);
create index contact_attempts_by_referral on contact_attempts (referral_id, seq);
comment on table contact_attempts is 'Every try to reach the person. The gate stands here too: no row without a decision of the same referral that confirms a program.';

create table notices (
  id           uuid primary key,
  referral_id  uuid not null references referrals,
  purpose      text not null,
  recipient    text not null,
  recipient_id text references staff,
  decision_id  uuid,
  confirmed    boolean not null default true,
  channel      text not null,
  address      text,
  subject      text not null,
  text         text not null,
  kept_at      timestamptz not null,
  sent_at      timestamptz,
  delivery     text not null,
  held_because text,
  recorded_at  timestamptz not null default now(),
  foreign key (decision_id, referral_id, confirmed) references decisions (id, referral_id, confirms),
  constraint notices_purpose_known check (purpose in ('invitation', 'closing', 'reminder', 'escalation')),
  constraint notices_recipient_known check (recipient in ('person', 'referrer', 'staff', 'team')),
  constraint notices_staff_named check ((recipient = 'staff') = (recipient_id is not null)),
  constraint notices_channel_known check (channel in ('text', 'email', 'in-app')),
  constraint notices_delivery_known check (delivery in ('kept', 'sent', 'undeliverable', 'held')),
  constraint notices_sent_has_time check ((delivery = 'sent') = (sent_at is not null)),
  constraint notices_held_has_reason check ((delivery = 'held') = (held_because is not null)),
  constraint notices_only_confirmed check (confirmed),
  constraint notices_invitation_needs_decision check (purpose <> 'invitation' or decision_id is not null)
);
create index notices_by_referral on notices (referral_id, kept_at, id);
create index notices_by_time on notices (kept_at desc, id desc);
comment on table notices is 'Every message that we wrote, to whom, and whether it left. Written down before it is sent. An invitation names the decision that allows it, or cannot be written.';

create table operations (
  seq          bigint generated always as identity unique,
  operation_id uuid primary key,
  referral_id  uuid not null references referrals,
  kind         text not null,
  fingerprint  text not null,
  by           text not null references staff,
  revision     integer not null,
  status       text not null,
  at           timestamptz not null,
  recorded_at  timestamptz not null default now(),
  constraint operations_kind_known check (kind in ('decided', 'attempt-logged', 'contact-confirmed', 'ended')),
  constraint operations_status_known check (status in ('received', 'awaiting-decision', 'contacting', 'closed'))
);
create index operations_by_referral on operations (referral_id, seq);
comment on table operations is 'Changes that a workflow took, by the id that the caller gave: the first answer, for whoever asks again after the workflow is gone.';
