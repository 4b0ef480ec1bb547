-- Nobody but the owner starts with anything; each role gets what its process does, and no more.
revoke all on all tables in schema public from public;
grant usage on schema public to followthrough_worker, followthrough_api, followthrough_reader;

-- The worker writes care records, and only adds to what must not change.
grant select on
  teams, staff, team_members, duties, systems, policies, programs, eligibility_terms, inbox, group_measures, persons,
  related_persons, cases, referrals, checks, advice, decisions, tasks, entries, contact_attempts, notices, operations, audit
  to followthrough_worker;
grant insert on
  persons, related_persons, group_measures, cases, referrals, checks, advice, decisions, tasks, entries,
  contact_attempts, notices, operations, audit
  to followthrough_worker;
grant update on persons, cases, referrals, tasks, notices to followthrough_worker;
grant update (relayed_at, relay_tries, relay_after, relay_error) on inbox to followthrough_worker;

-- The api reads what it shows. It keeps what arrives, what was refused, and who is signed in; nothing else is its to write.
grant select on
  teams, staff, team_members, duties, systems, access_tokens, sessions, policies, programs, eligibility_terms, persons,
  related_persons, cases, referrals, checks, advice, decisions, tasks, entries, contact_attempts, notices, operations,
  attempts, audit
  to followthrough_api;
grant select (seq, id, kind, sender_organization, sender_identifier, idempotency_key, body_sha256, urgency, submitted_by,
              policy_name, policy_version, received_at, relayed_at, relay_tries, relay_after, relay_error, recorded_at)
  on inbox to followthrough_api, followthrough_reader;
grant insert on inbox, attempts, sessions to followthrough_api;
grant delete on sessions to followthrough_api;

-- The reader sees everything but secrets, what came in raw, and the measures of groups.
grant select on
  teams, staff, team_members, duties, systems, policies, programs, eligibility_terms, persons, related_persons, cases,
  referrals, checks, advice, decisions, tasks, entries, contact_attempts, notices, operations, attempts, audit
  to followthrough_reader;
