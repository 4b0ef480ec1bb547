create table advisor_set_ups (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  fingerprint text not null,
  set_up jsonb not null,
  constraint advisor_set_ups_fingerprint_form check (fingerprint ~ '^[0-9a-f]{64}$'),
  constraint advisor_set_ups_set_up_size check (pg_column_size(set_up) < 8192)
);
comment on table advisor_set_ups is 'By what advice is made: what a worker was started with, by its own word. A row is added when a worker starts with something else than the one that started before it, and none is ever changed: so it can be said of each piece of advice by what it was made. fingerprint is a hash of set_up. No key, password, path or word of a file is in it.';

alter table workers add column advisor_set_up bigint references advisor_set_ups;
comment on column workers.advisor_set_up is 'By what this worker advises; null where its version did not say so yet.';

grant select, insert on advisor_set_ups to followthrough_worker;
grant select on advisor_set_ups to followthrough_api, followthrough_reader;
