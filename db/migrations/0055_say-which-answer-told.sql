-- Danger that was answered and is told again, by another answer, is an alert again. So it is kept which answer told it.
alter table alert_dangers
  add column answer_id uuid,
  drop constraint alert_dangers_pkey,
  add primary key (seq),
  drop constraint alert_dangers_seq_key,
  add constraint alert_dangers_told_once unique nulls not distinct (alert_id, referral_id, kind, tier, answer_id);
comment on column alert_dangers.answer_id is 'The operation by which the answer came that told it; null where what the referral came with told it.';
comment on table alert_dangers is 'What an alert was raised for, with the words that were found: once for each referral, kind, tier and answer. What another alert was raised for is not raised again; the same kind told by another answer is.';
