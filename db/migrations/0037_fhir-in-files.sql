-- A line of a file may be FHIR. The door reads it as /fhir does, and what is to be kept of it waits with its row until a
-- worker takes it in: only then is it known what the same sender said before it.
alter table import_rows add column fhir jsonb;
comment on column import_rows.fhir is 'Of a line that is FHIR: what is kept of it besides the referral, as the door read it. Null for every other row.';

-- A row that the door let in may be refused when it is looked at: its sender said something else by then.
alter table import_rows drop constraint import_rows_refused_says_why;
alter table import_rows add constraint import_rows_refused_says_why
  check ((state = 'refused') = (faults <> '[]') and (body is not null or state = 'refused'));
grant update (faults) on import_rows to followthrough_worker;

grant insert on fhir_bundles, fhir_ids, fhir_resources, fhir_resource_referrals to followthrough_worker;
grant select on fhir_ids, fhir_resources to followthrough_worker;
grant select (id, submitted_by, body_sha256, leads_to) on fhir_bundles to followthrough_worker;
