-- What our own rules find of danger is kept with their other verdicts, so that it is seen also where no advisor answers.
alter table checks add column dangers jsonb not null default '[]';
alter table checks alter column dangers drop default;
