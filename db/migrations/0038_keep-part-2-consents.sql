-- Records of substance use disorder treatment (42 CFR Part 2): the mark of a referral, and the written consents to tell of it.
alter table referrals add column is_part2 boolean not null default false;
comment on column referrals.is_part2 is 'Whether anything in it comes from a substance use disorder treatment program, as its sender said. Then a program is told only with a written consent.';

create table part2_consents (
  seq            bigint generated always as identity unique,
  id             uuid primary key,
  referral_id    uuid not null references referrals,
  recipient      text not null,
  program_id     text references programs,
  given_on       date not null,
  ends_on        date,
  note           text not null,
  recorded_by    text not null references staff,
  consented_at   timestamptz not null,
  withdrawal_id  uuid unique,
  withdrawn_by   text references staff,
  withdrawn_at   timestamptz,
  withdrawn_note text,
  recorded_at    timestamptz not null default now(),
  constraint part2_consents_recipient_known check (recipient in ('program', 'any-treating', 'this-organization')),
  constraint part2_consents_program_named check ((recipient = 'program') = (program_id is not null)),
  constraint part2_consents_end_after_beginning check (ends_on >= given_on),
  constraint part2_consents_withdrawn_whole check (num_nulls(withdrawal_id, withdrawn_by, withdrawn_at, withdrawn_note) in (0, 4))
);
create index part2_consents_by_referral on part2_consents (referral_id, seq);
comment on table part2_consents is 'Written consents of the person to tell of a referral that 42 CFR Part 2 protects: to whom, since when, until when. One that was withdrawn stays readable.';

alter table operations
  drop constraint operations_kind_known,
  add constraint operations_kind_known check (
    kind in ('decided', 'questions-answered', 'questions-withdrawn', 'attempt-logged', 'attempt-voided',
             'contact-confirmed', 'consent-recorded', 'consent-withdrawn', 'ended'));

grant select, insert on part2_consents to followthrough_worker;
grant update (withdrawal_id, withdrawn_by, withdrawn_at, withdrawn_note) on part2_consents to followthrough_worker;
grant select on part2_consents to followthrough_api, followthrough_reader;
