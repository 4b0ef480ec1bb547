-- A sender's own number that is known is the same referral for ever, and never that of another person: a sheet may carry a
-- number that is a household's. Whoever keeps what arrives compares the persons, and may not read bodies.
alter table inbox
  add column sent_given_name text generated always as (case when sender_identifier is not null then body #>> '{person,givenName}' end) stored,
  add column sent_family_name text generated always as (case when sender_identifier is not null then body #>> '{person,familyName}' end) stored,
  add column sent_birth_date text generated always as (case when sender_identifier is not null then body #>> '{person,birthDate}' end) stored;
comment on column inbox.sent_given_name is 'With sent_family_name and sent_birth_date: whom a referral with the sender''s own number came for, so that the number is never taken for another person''s. For the door, which may not read bodies.';
grant select (sent_given_name, sent_family_name, sent_birth_date) on inbox to followthrough_api;
