alter table checks add column contradictions jsonb not null default '[]';
alter table checks alter column contradictions drop default;
comment on column checks.contradictions is 'Where a field of the referral and its narrative said different things, with the words of the narrative.';
