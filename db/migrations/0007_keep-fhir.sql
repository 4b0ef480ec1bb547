create table fhir_bundles (
  id           uuid primary key,
  submitted_by text not null,
  body_sha256  text not null,
  raw          bytea not null,
  leads_to     jsonb not null,
  received_at  timestamptz not null,
  recorded_at  timestamptz not null default now(),
  unique (submitted_by, body_sha256),
  constraint fhir_bundles_raw_at_most_1_mib check (octet_length(raw) <= 1048576)
);
comment on table fhir_bundles is 'What came as FHIR, whole and byte by byte, once per sender and content. leads_to says which of our addresses the sender''s references mean.';

create table fhir_ids (
  submitted_by  text not null,
  resource_type text not null,
  known_as      text not null,
  id            uuid not null,
  recorded_at   timestamptz not null default now(),
  primary key (submitted_by, resource_type, known_as),
  constraint fhir_ids_type_known check (resource_type in ('Patient', 'ServiceRequest'))
);
create index fhir_ids_by_id on fhir_ids (id);
comment on table fhir_ids is 'What a sender calls a person or a request, and what it is here, for ever: the same id or identifier from the same sender is the same.';

create table fhir_resources (
  seq           bigint generated always as identity unique,
  id            uuid primary key,
  bundle_id     uuid not null references fhir_bundles,
  place         integer not null,
  submitted_by  text not null,
  resource_type text not null,
  body          jsonb not null,
  body_sha256   text not null,
  became        uuid,
  received_at   timestamptz not null,
  recorded_at   timestamptz not null default now(),
  unique (bundle_id, place)
);
create index fhir_resources_by_became on fhir_resources (became, seq) where became is not null;
comment on table fhir_resources is 'Every resource that came as FHIR, as it came. became is the person or the referral that it is here; null for what is only kept and shown.';

create table fhir_resource_referrals (
  referral_id uuid not null references inbox,
  resource_id uuid not null references fhir_resources,
  primary key (referral_id, resource_id)
);
create index fhir_resource_referrals_by_resource on fhir_resource_referrals (resource_id);
comment on table fhir_resource_referrals is 'On which referral''s page a resource is shown: never on another person''s.';

alter table inbox add column person_id uuid;
comment on column inbox.person_id is 'Given at the door where the sender names the person, so that two referrals of one person meet; null where the person is new with each referral.';
create index inbox_by_submitter on inbox (submitted_by, seq);

alter table referrals add column coded_from integer;
comment on column referrals.coded_from is 'From this character on the narrative was made of codes that the sender gave; null where somebody wrote all of it.';

grant select (person_id) on inbox to followthrough_api, followthrough_reader;
grant insert on fhir_bundles, fhir_ids, fhir_resources, fhir_resource_referrals to followthrough_api;
grant select on fhir_ids, fhir_resources, fhir_resource_referrals to followthrough_api;
grant select (id, submitted_by, body_sha256, leads_to, received_at) on fhir_bundles to followthrough_api;
