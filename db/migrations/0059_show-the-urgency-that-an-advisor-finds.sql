-- What an advisor reads as urgent was kept with the advice and shown to nobody. It stands beside what the sender said, and is
-- sorted with what is urgent; the sender's own word stays as it is.
alter table referrals add column read_as_urgent boolean not null default false;
comment on column referrals.read_as_urgent is 'Whether an advisor read it as urgent where neither its sender nor danger had made it so. Nothing makes it less.';

update referrals
   set read_as_urgent = true
 where status <> 'closed'
   and urgency <> 'urgent'
   and exists (select from advice where advice.referral_id = referrals.id and advice.urgency <> 'routine');

update tasks
   set urgency = 'urgent'
  from referrals
 where referrals.id = tasks.referral_id
   and referrals.read_as_urgent
   and tasks.closed_at is null;

drop index referrals_of_team_by_urgency;
create index referrals_of_team_by_urgency on referrals (team_id, (case when urgency = 'urgent' or read_as_urgent then 0 else 1 end), (coalesce(due_at, 'infinity'::timestamptz)), id);

alter table advice add column urgency_evidence jsonb not null default '[]';
comment on column advice.urgency_evidence is 'The words that the urgency rests on, where the advisor knows them; none where it reads it from the wording as a whole.';
