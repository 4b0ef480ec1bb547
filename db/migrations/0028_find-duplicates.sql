-- Two persons on record who may be one. To find them without reading every person, each person has a few keys that whoever
-- is alike shares: the cost of a search is that of its keys, however many persons there are.
create function name_frame(word text) returns text language sql immutable strict parallel safe as $$
  select left(one, 1) || translate(substr(one, 2), 'aeiou', '')
    from regexp_replace(translate(replace(replace(replace(word, 'ph', 'f'), 'ck', 'k'), 'h', ''), 'cqzwyj', 'kksvii'), '(.)\1+', '\1', 'g') as one
$$;
comment on function name_frame is 'A name by its consonants, those that are written for one another taken as one. It finds candidates; what they are worth is said elsewhere (domain/likeness).';

create function keys_of_person(given_name text, family_name text, birth_date date, phone text, email text, address text)
returns setof text language sql immutable parallel safe as $$
  select distinct key
    from (
      select 'y:' || name_frame(word) || ':' || to_char(birth_date, 'YYYY')
        from unnest(split_words(plain_letters(given_name || ' ' || family_name))) as word where birth_date is not null
      union all
      select 'm:' || name_frame(word) || ':' || to_char(birth_date, 'MM-DD')
        from unnest(split_words(plain_letters(given_name || ' ' || family_name))) as word where birth_date is not null
      union all select 'b:' || to_char(birth_date, 'YYYY-MM-DD') where birth_date is not null
      union all select 'p:' || right(regexp_replace(phone, '\D', '', 'g'), 7) where length(regexp_replace(phone, '\D', '', 'g')) >= 7
      union all select 'e:' || lower(trim(email)) where email is not null
      union all
      select 'a:' || (array_agg(word order by at) filter (where word ~ '\d'))[1] || ' ' || left((array_agg(word order by at) filter (where word !~ '\d' and length(word) > 2))[1], 100)
        from unnest(split_words(plain_letters(address))) with ordinality as words (word, at)
    ) as keys (key)
   where key is not null
$$;
comment on function keys_of_person is 'y a word of the name with the year of birth, m with month and day, b the whole date, p the end of the phone number, e the e-mail address, a number and street.';

create table person_keys (
  key       text not null,
  person_id uuid not null references persons,
  primary key (key, person_id)
);
create index person_keys_by_person on person_keys (person_id);
comment on table person_keys is 'By what persons who may be one are found. Kept by a trigger from persons, so that no deed can forget it; it can be thrown away and made again.';

create function note_keys_of_person() returns trigger language plpgsql as $$
begin
  delete from person_keys where person_id = new.id;
  insert into person_keys (key, person_id)
  select key, new.id from keys_of_person(new.given_name, new.family_name, new.birth_date, new.phone, new.email, new.address) as key;
  return null;
end
$$;
create trigger persons_note_keys_of_new after insert on persons
  for each row execute function note_keys_of_person();
create trigger persons_note_keys after update of given_name, family_name, birth_date, phone, email, address on persons
  for each row when ((old.given_name, old.family_name, old.birth_date, old.phone, old.email, old.address) is distinct from (new.given_name, new.family_name, new.birth_date, new.phone, new.email, new.address))
  execute function note_keys_of_person();
insert into person_keys (key, person_id)
select key, persons.id from persons, keys_of_person(given_name, family_name, birth_date, phone, email, address) as key;

create table possible_duplicates (
  id          uuid primary key,
  person_a    uuid not null references persons,
  person_b    uuid not null references persons,
  standing    text not null,
  level       text not null,
  points      integer not null,
  parts       jsonb not null,
  facts_hash  text not null,
  found_at    timestamptz not null,
  recorded_at timestamptz not null default now(),
  unique (person_a, person_b),
  constraint possible_duplicates_in_order check (person_a < person_b),
  constraint possible_duplicates_standing_known check (standing in ('open', 'unlike')),
  constraint possible_duplicates_level_known check (level in ('very-likely', 'possible'))
);
create index possible_duplicates_open on possible_duplicates (points desc, id) where standing = 'open';
create index possible_duplicates_of_b on possible_duplicates (person_b);
comment on table possible_duplicates is 'Two persons on record who may be one, with what speaks for it and against it. Nothing comes of it by itself: a person decides. facts_hash is of the facts that were compared; unlike says that a fact changed and they no longer seem to be one.';

grant select, insert, delete on person_keys to followthrough_worker;
grant select, insert, update on possible_duplicates to followthrough_worker;
grant select on possible_duplicates to followthrough_api, followthrough_reader;
