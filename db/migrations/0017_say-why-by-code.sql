-- The audit is asked for one kind of line, for one case, and for one referral: each by an index of its own.
create index audit_interventions on audit (at desc, seq desc) where action like 'intervention-%';
create index attempts_by_kind on attempts (kind, at desc, seq desc);
drop index attempts_by_case;
create index attempts_by_case on attempts (case_id, at desc, seq desc) where case_id is not null;
create index sightings_by_referral on sightings (referral_id, at desc, seq desc) where referral_id is not null;

-- Why something was refused, denied or held, beside the English sentence: a code and what goes with it, so that the
-- desk can say it in any language. Null for what was kept before.
alter table attempts add column why jsonb;
alter table notices add column held_why jsonb;
