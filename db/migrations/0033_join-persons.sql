-- Two persons on record who are one are joined: one of them, the survivor, goes on, and the cases of the other point to
-- them. Nothing of the other is thrown away, so that a join can be undone exactly.
alter table persons
  add column joined_into uuid references persons,
  add constraint persons_joined_into_another check (joined_into <> id);
create index persons_by_joined_into on persons (joined_into) where joined_into is not null;
comment on column persons.joined_into is 'The person who goes on for this one since the two were joined; null for whoever stands for themselves. The facts of a joined person stay as they were and are no longer changed.';

alter table cases add column opened_for uuid references persons;
update cases set opened_for = person_id;
alter table cases alter column opened_for set not null;
create index cases_by_opened_for on cases (opened_for);
comment on column cases.opened_for is 'For whom the case was opened, for ever; person_id is whoever goes on for them. Undoing a join goes by it.';

create function persons_joined_into(person uuid) returns setof uuid language sql stable rows 1 as $$
  with recursive those (id) as (
    select person
     union
    select persons.id from persons join those on persons.joined_into = those.id)
  select id from those
$$;
comment on function persons_joined_into is 'A person, and everybody who was joined into them, directly or not.';

-- Whoever was joined is not compared any more: the survivor is.
create or replace function note_keys_of_person() returns trigger language plpgsql as $$
begin
  delete from person_keys where person_id = new.id;
  insert into person_keys (key, person_id)
  select key, new.id
    from keys_of_person(new.given_name, new.family_name, new.birth_date, new.phone, new.email, new.address) as key
   where new.joined_into is null;
  return null;
end
$$;
drop trigger persons_note_keys on persons;
create trigger persons_note_keys after update of given_name, family_name, birth_date, phone, email, address, joined_into on persons
  for each row when ((old.given_name, old.family_name, old.birth_date, old.phone, old.email, old.address, old.joined_into) is distinct from (new.given_name, new.family_name, new.birth_date, new.phone, new.email, new.address, new.joined_into))
  execute function note_keys_of_person();

alter table possible_duplicates
  drop constraint possible_duplicates_standing_known,
  add constraint possible_duplicates_standing_known check (standing in ('open', 'kept-apart', 'unlike', 'joined'));
alter table duplicate_answers
  drop constraint duplicate_answers_answer_known,
  add constraint duplicate_answers_answer_known check (answer in ('keep-apart', 'take-back', 'join', 'undo-join'));

create table person_joins (
  seq          bigint generated always as identity unique,
  id           uuid primary key references duplicate_answers,
  duplicate_id uuid not null references possible_duplicates,
  survivor_id  uuid not null references persons,
  joined_id    uuid not null references persons,
  before       jsonb not null,
  after        jsonb not null,
  related      jsonb not null,
  undone_by    uuid references duplicate_answers,
  recorded_at  timestamptz not null default now(),
  constraint person_joins_of_two check (survivor_id <> joined_id)
);
create unique index person_joins_standing on person_joins (joined_id) where undone_by is null;
create index person_joins_by_survivor on person_joins (survivor_id, seq);
create index person_joins_by_duplicate on person_joins (duplicate_id, seq);
comment on table person_joins is 'Which two persons were joined, and what undoing it needs: the facts of the survivor before and after, and what became of those around the other. undone_by is the answer that undid it; null while it stands.';
grant select, insert, update (undone_by) on person_joins to followthrough_worker;
grant select on person_joins to followthrough_api, followthrough_reader;
