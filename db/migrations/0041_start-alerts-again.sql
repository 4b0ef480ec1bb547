-- Operations start a danger alert again whose workflow was stopped or failed.
alter table interventions
  drop constraint interventions_kind_known,
  add constraint interventions_kind_known check (
    kind in ('start-now', 'retry-deeds', 'terminate', 'reset', 'restart-alert'));
create index danger_alerts_unsettled_in_order on danger_alerts (raised_at, id) where settled_at is null;
