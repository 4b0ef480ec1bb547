-- What no workflow has taken up is looked for by whoever searches Tasks: a sender for its own, an auditor for all of
-- it. relayed_at cannot say it, for a workflow that was started has not yet written the referral down.
alter table inbox add column taken_up boolean not null default false;
comment on column inbox.taken_up is 'Whether the referral is on record. Kept by a trigger, in the transaction that writes the referral down.';
update inbox set taken_up = true where id in (select id from referrals);
grant select (taken_up) on inbox to followthrough_api, followthrough_reader;
grant update (taken_up) on inbox to followthrough_worker;

create function note_taken_up() returns trigger language plpgsql as $$
begin
  update inbox set taken_up = true where id = new.id;
  return null;
end
$$;
create trigger referrals_note_taken_up after insert on referrals
  for each row execute function note_taken_up();

-- A sender's, and an auditor's, search for what waits. Both hold only that, so they stay small; the index that they
-- replace held every arrival for ever.
create index inbox_waiting_of_submitter on inbox (submitted_by, received_at desc, id desc) where kind = 'referral' and not taken_up;
create index inbox_waiting_by_receipt on inbox (received_at desc, id desc) where kind = 'referral' and not taken_up;
drop index inbox_of_submitter_by_receipt;

-- A search by status for how referrals ended, the sender's and a team's: an ending that is rare is found without a walk
-- through those that are not. Written when a referral ends, not when it moves before that.
create index referrals_ended_of_submitter on referrals (submitted_by, (outcome ->> 'kind'), received_at desc, id desc) where status = 'closed';
create index referrals_ended_of_team on referrals (team_id, (outcome ->> 'kind'), received_at desc, id desc) where status = 'closed';

-- A sender's search by _lastUpdated. For a team, referrals_of_team_by_move serves it.
create index referrals_of_submitter_by_move on referrals (submitted_by, moved_at, id);
