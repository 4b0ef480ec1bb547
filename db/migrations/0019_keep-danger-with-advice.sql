alter table advice add column urgency text not null default 'routine';
alter table advice alter column urgency drop default;
alter table advice add column dangers jsonb not null default '[]';
alter table advice alter column dangers drop default;
alter table advice add constraint advice_urgency_known check (urgency in ('routine', 'urgent', 'emergency'));
alter table advice drop constraint advice_outcome_known;
alter table advice add constraint advice_outcome_known
  check (outcome in ('route', 'needs-information', 'urgent-safety', 'no-match'));
