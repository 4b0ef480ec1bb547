-- Referrals that come as a file. The api reads the file at its door and keeps each row, with its bytes and with what was
-- made of them; a relay in the worker takes the rows in from here. The import is written last, after its rows.
create table imports (
  seq            bigint generated always as identity unique,
  id             uuid primary key,
  format         text not null,
  file_sha256    text not null,
  bytes          integer not null,
  row_count      integer not null,
  columns        text[] not null default '{}',
  extra_columns  text[] not null default '{}',
  submitted_by   text not null,
  submitter_kind text not null,
  received_at    timestamptz not null,
  recorded_at    timestamptz not null default now(),
  unique (submitted_by, file_sha256),
  constraint imports_format_known check (format in ('csv', 'ndjson')),
  constraint imports_submitter_known check (submitter_kind in ('staff', 'system')),
  constraint imports_rows_limit check (row_count between 1 and 20000),
  constraint imports_bytes_limit check (bytes between 1 and 52428800)
);
create index imports_of_submitter on imports (submitted_by, seq desc);
comment on table imports is 'Files of referrals, each once for whoever sent it. columns is the header of a CSV file as it came; extra_columns are those of them that mean nothing here, and whose cells are kept with the row and used for nothing. No file name: it may name a person.';

create table import_rows (
  import_id   uuid not null references imports deferrable initially deferred,
  row_number  integer not null,
  file_line   integer not null,
  raw         bytea,
  body        jsonb,
  body_sha256 text,
  known_by    text,
  faults      jsonb not null default '[]',
  state       text not null,
  referral_id uuid,
  repeats_row integer,
  differs     boolean not null default false,
  primary key (import_id, row_number),
  constraint import_rows_state_known check (state in ('waiting', 'would-be-taken-in', 'taken-in', 'repeated', 'refused')),
  constraint import_rows_refused_says_why check ((state = 'refused') = (body is null) and (body is null) = (faults <> '[]')),
  constraint import_rows_known_whole check ((body is null) = (body_sha256 is null) and (body is null) = (known_by is null)),
  constraint import_rows_taken_in_has_referral check (state <> 'taken-in' or referral_id is not null),
  constraint import_rows_raw_at_most_1_mib check (octet_length(raw) <= 1048576)
);
create index import_rows_by_state on import_rows (import_id, state, row_number);
create index import_rows_by_key on import_rows (import_id, known_by, row_number) where known_by is not null;
comment on table import_rows is 'The rows of a file: the bytes as they came (none where a row was over 1 MiB), what the door made of them, and what became of them. A row without a body was refused at the door; faults name fields, and never what stood in them. known_by is what makes a row the same one: the sender''s own number, or all that it says. repeats_row is the row of the same file that said it first; differs is true where the number came before with other content.';

-- A file is tried (a dry run) or taken in. Each is an order: the api adds it, and the worker carries it out.
create table import_orders (
  seq             bigint generated always as identity primary key,
  import_id       uuid not null references imports,
  purpose         text not null,
  asked_by        text not null,
  asked_by_kind   text not null,
  asked_at        timestamptz not null,
  idempotency_key text,
  done_through    integer not null default 0,
  started_at      timestamptz,
  finished_at     timestamptz,
  tries           integer not null default 0,
  try_after       timestamptz,
  error           text,
  recorded_at     timestamptz not null default now(),
  constraint import_orders_purpose_known check (purpose in ('try', 'take-in')),
  constraint import_orders_asker_known check (asked_by_kind in ('staff', 'system')),
  constraint import_orders_finished_after_start check (finished_at is null or started_at is not null)
);
create index import_orders_of_import on import_orders (import_id, seq desc);
create unique index import_orders_taken_in_once on import_orders (import_id) where purpose = 'take-in';
create unique index import_orders_once_per_key on import_orders (asked_by, idempotency_key) where idempotency_key is not null;
create index import_orders_unfinished on import_orders (seq) where finished_at is null;
comment on table import_orders is 'What was asked for with a file: to try it, or to take it in, which happens once. done_through is the last row that is done; error says why an order rests until try_after.';

grant select on imports, import_orders to followthrough_worker, followthrough_api, followthrough_reader;
grant select on import_rows to followthrough_worker;
-- As with the inbox: what came is read by whoever takes it in, and by nobody else.
grant select (import_id, row_number, file_line, faults, state, referral_id, repeats_row, differs)
  on import_rows to followthrough_api, followthrough_reader;
grant insert on imports, import_rows, import_orders to followthrough_api;
grant update (state, referral_id, repeats_row, differs) on import_rows to followthrough_worker;
grant update (done_through, started_at, finished_at, tries, try_after, error) on import_orders to followthrough_worker;
-- The worker takes a row of a file into the inbox as the api takes in a referral that comes alone.
grant insert on inbox to followthrough_worker;
