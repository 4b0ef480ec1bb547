-- Tasks are listed by lateness, urgency and due time. Urgency stood with the referral alone, so that a page of fifty asked
-- for the referral of every open task. It never changes, so the task can say it itself.
alter table tasks add column urgency text;

update tasks
   set urgency = referrals.urgency
  from referrals
 where referrals.id = tasks.referral_id;

alter table tasks
  alter column urgency set not null,
  add constraint tasks_urgency_known check (urgency in ('routine', 'urgent'));
