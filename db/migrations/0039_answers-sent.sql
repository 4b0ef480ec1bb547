-- The sender's own system answers what was asked of it. Its answers are kept before they are answered, and then handed to
-- the running referral, which takes them as those that a coordinator wrote down.
alter table inbox
  drop constraint inbox_kind_known,
  add constraint inbox_kind_known check (
    kind in ('referral', 'entry', 'amendment', 'person-change', 'case-export', 'policy', 'key', 'duplicate-answer',
             'sent-answers'));
comment on table inbox is 'What arrived from outside, kept with its raw body before the answer. A row gets its id here, for ever. The relay starts a referral''s workflow once, under the policy that was current on arrival; it hands answers that a system sent to the running referral; every other kind it writes down itself. Rows of one line, such as a case, are written in the order in which they came. refusal says why a row that was relayed changed nothing: another had come first.';

alter table operations
  alter column by drop not null,
  add column by_system text references systems,
  add constraint operations_by_one check (num_nonnulls(by, by_system) = 1);
comment on column operations.by_system is 'The outside system that asked for it, where no person of the staff did.';
