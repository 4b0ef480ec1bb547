create table programs (
  id                     text primary key,
  name                   text not null,
  organization           text not null,
  description            text not null,
  service_types          text[] not null,
  eligibility            jsonb not null,
  languages              text[] not null,
  capacity_status        text not null,
  capacity_wait_days     integer,
  authorization_required boolean not null,
  phone                  text,
  constraint programs_capacity_known check (capacity_status in ('open', 'waitlist', 'closed')),
  constraint programs_wait_not_negative check (capacity_wait_days >= 0)
);
create index programs_by_name on programs (name, id);
comment on table programs is 'The directory: services that a person can be sent to, after Open Referral''s HSDS. A program is never deleted, because decisions name it.';

create table eligibility_terms (
  term    text primary key,
  meaning text not null
);
comment on table eligibility_terms is 'What the terms of eligibility rules mean, in words that a person can check.';
