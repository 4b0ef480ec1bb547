-- Tasks are searched by whoever handed the referrals in, by the person, and by how they stand. What came last is first.
create index referrals_of_submitter_by_receipt on referrals (submitted_by, received_at desc, id desc);
create index referrals_open_of_submitter on referrals (submitted_by, received_at desc, id desc) where status <> 'closed';
create statistics referrals_by_outcome on (outcome ->> 'kind') from referrals;
create index inbox_of_person on inbox (person_id) where person_id is not null;

-- In place of the order of arrival, which the records do not hold: then both halves of a search are in one order.
create index inbox_of_submitter_by_receipt on inbox (submitted_by, received_at desc, id desc) where kind = 'referral';
drop index inbox_by_submitter;

-- A number is its sender's own: two systems that count alike, for one organization, speak of two referrals.
alter table inbox add column sender_system text;
comment on column inbox.sender_system is 'Whose number sender_identifier is: the system that handed it in; null for our own staff, who are one sender.';
update inbox
   set sender_system = submitted_by
 where sender_identifier is not null
   and submitted_by in (select id from systems);
drop index inbox_once_per_sender;
create unique index inbox_once_per_sender on inbox (kind, sender_system, sender_organization, sender_identifier) nulls not distinct where sender_identifier is not null;
grant select (sender_system) on inbox to followthrough_api, followthrough_reader;
