-- Whose list a referral is on. The foreign key keeps it in step when a case changes its team; nobody writes it by hand.
alter table cases add constraint cases_with_team unique (id, team_id);
alter table referrals add column team_id text;
update referrals set team_id = cases.team_id from cases where cases.id = referrals.case_id;
alter table referrals alter column team_id set not null;
alter table referrals add constraint referrals_team_of_case foreign key (case_id, team_id) references cases (id, team_id) on update cascade;

create function take_team_of_case() returns trigger language plpgsql as $$
begin
  select team_id into strict new.team_id from cases where id = new.case_id;
  return new;
end
$$;
create trigger referrals_take_team before insert or update of case_id on referrals
  for each row execute function take_team_of_case();

-- One index for each way in which a list is sorted. Whoever sees several teams reads the beginnings of several lists.
create index referrals_of_team_by_move on referrals (team_id, moved_at desc, id desc);
create index referrals_of_team_by_receipt on referrals (team_id, received_at desc, id desc);
create index referrals_of_team_by_due on referrals (team_id, (coalesce(due_at, 'infinity'::timestamptz)), id);
create index referrals_of_team_by_urgency on referrals (team_id, (case urgency when 'urgent' then 0 else 1 end), (coalesce(due_at, 'infinity'::timestamptz)), id);
create index referrals_open_of_team on referrals (team_id, status, moved_at desc, id desc) where status <> 'closed';
drop index referrals_by_move;
drop index referrals_by_status;
create index cases_by_coordinator on cases (coordinator_id);
create index cases_of_nobody on cases (team_id) where coordinator_id is null;

-- Letters as people type them: without accents, vowel points, marks that nobody sees, and case.
create function plain_letters(written text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(replace(lower(translate(
           regexp_replace(normalize(written, nfkd),
             '[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]',
             '', 'g'),
           'ØøŁłĐđÐðĦħŦŧıىةکی', 'OoLlDdDdHhTtiيهكي')), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
$$;
comment on function plain_letters is 'The same for what is kept and for what is asked, so that "solorz" finds Solórzano. Spelt out rather than left to the locale, because not every server knows the letters of the world.';

create function split_words(plain text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(left(word, 100)), '{}')
    from regexp_split_to_table(plain,
           '[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u066a-\u066d\u06d4\u2000-\u200a\u2010-\u2029\u202f-\u205f\u3000-\u3003\u30fb]+') as word
   where word <> ''
$$;
comment on function split_words is 'Splits at blanks and punctuation, so that no word that comes out can hold a quote.';

create function words_to_keep(written text) returns text[] language sql immutable strict parallel safe as $$
  select split_words(plain_letters(written) || ' ' || regexp_replace(plain_letters(written), '[-''`´‘’ʻʼ‐‑]', '', 'g'))
$$;
comment on function words_to_keep is 'Each name in both ways in which people type it: O''Brien is found by "brien" and by "obrien".';

create function phone_digits(written text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(regexp_replace(written, '\D', '', 'g'), '^1(?=\d{10}$)', '')
$$;
comment on function phone_digits is 'The digits of a number, without the country code 1 that some people write and some do not.';

create table search_words (
  referral_id uuid primary key references referrals,
  words       tsvector not null
);
comment on table search_words is 'By which words a referral is found. Kept by triggers from persons, related_persons, cases and referrals, so that no deed can forget it. The letter before a word says where it is from: t team, n name, r related person, b birth date, p and q phone (forwards and backwards), w need, s source, i the sender''s number.';
create index search_words_by_word on search_words using gin (words);

-- Volatile on purpose: of two changes at once, the second then sees what the first has done.
create function words_of_referral(referral uuid) returns tsvector language sql volatile as $$
  select array_to_tsvector(array(
           select 't:' || cases.team_id
           union select 'n:' || word from unnest(words_to_keep(persons.given_name || ' ' || persons.family_name)) as word
           union select 'b:' || to_char(persons.birth_date, 'YYYY-MM-DD') where persons.birth_date is not null
           union select 'r:' || word from related_persons, unnest(words_to_keep(related_persons.given_name || ' ' || related_persons.family_name)) as word where related_persons.person_id = persons.id
           union select way from
             (select persons.phone union all select related_persons.phone from related_persons where related_persons.person_id = persons.id) as phones (phone),
             unnest(array['p:' || phone_digits(phone), 'q:' || reverse(phone_digits(phone))]) as way
             where phone_digits(phone) <> ''
           union select 'w:' || word from unnest(words_to_keep(referrals.need)) as word
           union select 's:' || word from unnest(words_to_keep(referrals.source_organization)) as word
           union select 'i:' || left(array_to_string(split_words(plain_letters(referrals.source_identifier)), ''), 100) where referrals.source_identifier is not null))
    from referrals
    join cases on cases.id = referrals.case_id
    join persons on persons.id = cases.person_id
   where referrals.id = referral
$$;

create function note_words_of_referral() returns trigger language plpgsql as $$
begin
  insert into search_words (referral_id, words) values (new.id, words_of_referral(new.id))
  on conflict (referral_id) do update set words = words_of_referral(excluded.referral_id);
  return null;
end
$$;
create trigger referrals_note_words_of_new after insert on referrals
  for each row execute function note_words_of_referral();
create trigger referrals_note_words after update of case_id, team_id, need, source_organization, source_identifier on referrals
  for each row when ((old.case_id, old.team_id, old.need, old.source_organization, old.source_identifier) is distinct from (new.case_id, new.team_id, new.need, new.source_organization, new.source_identifier))
  execute function note_words_of_referral();

create function note_words_of_person() returns trigger language plpgsql as $$
begin
  update search_words
     set words = words_of_referral(referral_id)
   where referral_id in (
           select referrals.id
             from referrals
             join cases on cases.id = referrals.case_id
            where cases.person_id in ((to_jsonb(old) ->> tg_argv[0])::uuid, (to_jsonb(new) ->> tg_argv[0])::uuid));
  return null;
end
$$;
create trigger persons_note_words after update of given_name, family_name, birth_date, phone on persons
  for each row when ((old.given_name, old.family_name, old.birth_date, old.phone) is distinct from (new.given_name, new.family_name, new.birth_date, new.phone))
  execute function note_words_of_person('id');
create trigger cases_note_words after update of person_id on cases
  for each row when (old.person_id is distinct from new.person_id) execute function note_words_of_person('person_id');
create trigger related_persons_note_words after insert or update or delete on related_persons
  for each row execute function note_words_of_person('person_id');

insert into search_words (referral_id, words) select id, words_of_referral(id) from referrals;

grant select, insert, update on search_words to followthrough_worker;
grant select on search_words to followthrough_api, followthrough_reader;
