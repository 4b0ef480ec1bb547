create table teams (
  id       text primary key,
  name     text not null,
  zone     text not null,
  counties text[] not null default '{}'
);
comment on table teams is 'Coordinators who share a list. A referral goes to the team that serves its county; zone is where their working day is.';

create table staff (
  id    text primary key,
  name  text not null,
  role  text not null,
  about text not null default '',
  constraint staff_role_known check (role in ('coordinator', 'supervisor', 'operations', 'auditor', 'integration', 'administrator'))
);
comment on table staff is 'People who sign in. An id is never given to a second person: decisions and the audit name it for ever.';

create table team_members (
  team_id  text not null references teams,
  staff_id text not null references staff,
  primary key (team_id, staff_id)
);
create index team_members_by_staff on team_members (staff_id);
comment on table team_members is 'Who works in which team: the supervisor of a team is its member with that role.';

create table duties (
  team_id  text not null references teams,
  duty     text not null,
  staff_id text not null references staff,
  primary key (team_id, duty),
  constraint duties_duty_known check (duty in ('program-manager'))
);
comment on table duties is 'What a team assigns to a person and is no role, such as hearing of the last escalation.';

create table systems (
  id   text primary key,
  name text not null
);
comment on table systems is 'Outside systems that hand in referrals, each with keys of its own.';

create table access_tokens (
  token_sha256 text primary key,
  kind         text not null,
  staff_id     text references staff,
  system_id    text references systems,
  recorded_at  timestamptz not null default now(),
  constraint access_tokens_hashed check (token_sha256 ~ '^[0-9a-f]{64}$'),
  constraint access_tokens_one_holder check (
    (kind = 'staff' and staff_id is not null and system_id is null) or
    (kind = 'system' and system_id is not null and staff_id is null))
);
comment on table access_tokens is 'Who a bearer token stands for. Only hashes: whoever reads this table can sign in as nobody.';

create table sessions (
  token_sha256 text primary key,
  staff_id     text not null references staff,
  opened_at    timestamptz not null,
  expires_at   timestamptz not null,
  recorded_at  timestamptz not null default now(),
  constraint sessions_hashed check (token_sha256 ~ '^[0-9a-f]{64}$'),
  constraint sessions_end_later check (expires_at > opened_at)
);
create index sessions_by_expiry on sessions (expires_at);
comment on table sessions is 'People signed in to the desk, by the hash of their cookie. A row that has expired means nothing.';

create table policies (
  name        text not null,
  version     integer not null,
  body        jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (name, version),
  constraint policies_version_counts check (version > 0)
);
comment on table policies is 'Deadlines and contact rules as data. A version is never changed: referrals that began with it keep it.';
