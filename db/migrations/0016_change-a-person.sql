-- A change that was kept can come too late: somebody else's was written down first. Then it is not written, the attempt
-- is kept by the relay in the same transaction, and whoever asked can read why.
alter table inbox add column refusal text;
comment on table inbox is 'What arrived from outside, kept with its raw body before the answer. A row gets its id here, for ever. The relay starts a referral''s workflow once, under the policy that was current on arrival; every other kind it writes down itself. Rows of one line, such as a case, are written in the order in which they came. refusal says why a row that was relayed changed nothing: another had come first.';
create index inbox_by_line on inbox (line, seq) where line is not null;
grant update (refusal) on inbox to followthrough_worker;
grant select (refusal) on inbox to followthrough_api, followthrough_reader;

grant insert on attempts to followthrough_worker;
comment on table attempts is 'What was asked and not done: refused by a rule or denied for want of permission. A refusal leaves nothing in a workflow''s history, so it is kept here: by the api, or by the relay where what the api had kept came too late. referral_id and case_id may name what never was.';
