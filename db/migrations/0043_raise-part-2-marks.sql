-- A sender may say later that 42 CFR Part 2 protects a referral which it sent before: by a label over FHIR, or by sending
-- the referral again. That is kept at the door like everything that arrives, holds at once for all that is read, and is
-- handed to the running referral. Each mark says who set it, and when.
alter table inbox
  drop constraint inbox_kind_known,
  add constraint inbox_kind_known check (
    kind in ('referral', 'entry', 'amendment', 'person-change', 'case-export', 'policy', 'key', 'duplicate-answer',
             'sent-answers', 'part-2-label')),
  add column is_part2 boolean generated always as (coalesce((body ->> 'isPart2') = 'true', false)) stored;
comment on table inbox is 'What arrived from outside, kept with its raw body before the answer. A row gets its id here, for ever. The relay starts a referral''s workflow once, under the policy that was current on arrival; it hands answers that a system sent, and labels that came later, to the running referral; every other kind it writes down itself. Rows of one line, such as a case, are written in the order in which they came. refusal says why a row that was relayed changed nothing: another had come first.';
comment on column inbox.is_part2 is 'Whether the referral came as protected by 42 CFR Part 2: for the door, which may not read bodies.';
grant select (is_part2) on inbox to followthrough_api, followthrough_reader;

create table part2_marks (
  seq         bigint generated always as identity unique,
  id          uuid primary key,
  referral_id uuid not null references referrals,
  origin      text not null,
  marked_by   text not null,
  marked_at   timestamptz not null,
  recorded_at timestamptz not null default now(),
  constraint part2_marks_origin_known check (origin in ('referral', 'label'))
);
create index part2_marks_by_referral on part2_marks (referral_id, seq);
comment on table part2_marks is 'Who said that 42 CFR Part 2 protects a referral: its sender, with the referral (its id is the referral''s then) or by a label later.';
insert into part2_marks (id, referral_id, origin, marked_by, marked_at)
select id, id, 'referral', submitted_by, received_at from referrals where is_part2;
grant select, insert on part2_marks to followthrough_worker;
grant select on part2_marks to followthrough_api, followthrough_reader;

-- One answer for all who ask: what is on record, what came with a referral that no workflow has taken up, and a label
-- that the pathway has not written down yet.
create function is_protected_by_part2(referral uuid) returns boolean
language sql stable parallel safe as $$
  select coalesce((select is_part2 from referrals where id = referral),
                  (select is_part2 from inbox where id = referral and kind = 'referral'), false)
      or exists (select from inbox
                  where line = 'referral:' || referral and kind = 'part-2-label'
                    and not exists (select from operations where operation_id = inbox.id))
$$;

alter table operations
  drop constraint operations_kind_known,
  add constraint operations_kind_known check (
    kind in ('decided', 'questions-answered', 'questions-withdrawn', 'attempt-logged', 'attempt-voided',
             'contact-confirmed', 'consent-recorded', 'consent-withdrawn', 'part-2-marked', 'ended'));
