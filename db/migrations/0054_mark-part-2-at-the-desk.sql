-- Somebody of the team may mark a referral as protected by 42 CFR Part 2, and a supervisor may take a mark back that was
-- set by mistake. What was said before stays readable.
alter table part2_marks
  add column note text,
  add column withdrawal_id uuid,
  add column withdrawn_by text references staff,
  add column withdrawn_at timestamptz,
  add column withdrawn_reason text,
  add column withdrawn_note text,
  drop constraint part2_marks_origin_known,
  add constraint part2_marks_origin_known check (origin in ('referral', 'label', 'desk')),
  add constraint part2_marks_note_at_the_desk check ((origin = 'desk') = (note is not null)),
  add constraint part2_marks_withdrawn_whole check (
    num_nulls(withdrawal_id, withdrawn_by, withdrawn_at, withdrawn_reason, withdrawn_note) in (0, 5)),
  add constraint part2_marks_withdrawn_reason_known check (withdrawn_reason in ('marked-by-mistake', 'sender-corrected'));
comment on table part2_marks is 'Who said that 42 CFR Part 2 protects a referral: its sender, with the referral (its id is the referral''s then) or by a label later, or somebody of the team. One that was taken back stays readable.';
grant update (withdrawal_id, withdrawn_by, withdrawn_at, withdrawn_reason, withdrawn_note) on part2_marks to followthrough_worker;

alter table operations
  drop constraint operations_kind_known,
  add constraint operations_kind_known check (
    kind in ('decided', 'questions-answered', 'answer-taken-back', 'questions-withdrawn', 'attempt-logged',
             'attempt-voided', 'contact-confirmed', 'consent-recorded', 'consent-withdrawn', 'part-2-marked',
             'part-2-unmarked', 'ended'));
