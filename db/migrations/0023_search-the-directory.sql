-- The directory is searched by the words of a program, in whatever case and with whatever accents, each as a beginning.
create function words_of_program(name text, organization text, description text, service_types text[])
returns tsvector language sql immutable strict parallel safe as $$
  select array_to_tsvector(words_to_keep(concat_ws(' ', name, organization, description, array_to_string(service_types, ' '))))
$$;
comment on function words_of_program is 'By which words a program is found; the same letters as the search for people.';
alter table programs add column words tsvector not null
  generated always as (words_of_program(name, organization, description, service_types)) stored;
create index programs_by_word on programs using gin (words);

alter table programs add column capacity_since timestamptz;
comment on column programs.capacity_since is 'Since when the capacity is as it stands, by whoever brought it in; null where nobody said.';
