-- Written by `npm run dump-schema` from the migrations, and checked by a test. Do not edit.

CREATE OR REPLACE FUNCTION public.audit_intervention()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into audit (at, actor_kind, actor_id, action, referral_id, case_id, facts)
  select new.at, 'staff', new."by", 'intervention-' || new.step, referrals.id, referrals.case_id,
         jsonb_strip_nulls(jsonb_build_object('operationId', new.operation_id, 'kind', new.kind,
           'referralId', new.referral_id, 'runId', new.run_id, 'newRunId', new.new_run_id, 'whyNot', new.why_not))
    from inbox
    left join referrals on referrals.id = inbox.id
   where inbox.id = new.referral_id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.audit_key_revocation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into audit (at, actor_kind, actor_id, action, facts)
  select new.revoked_at, 'staff', new.revoked_by, 'key-revoked',
         jsonb_build_object('keyId', id, 'systemId', system_id, 'fingerprint', left(token_sha256, 8), 'reason', new.reason)
    from access_tokens
   where id = new.key_id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.is_protected_by_part2(referral uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  select coalesce((select is_part2 from referrals where id = referral),
                  (select is_part2 from inbox where id = referral and kind = 'referral'), false)
      or exists (select from inbox
                  where line = 'referral:' || referral and kind = 'part-2-label'
                    and not exists (select from operations where operation_id = inbox.id))
$function$
;

CREATE OR REPLACE FUNCTION public.keys_of_person(given_name text, family_name text, birth_date date, phone text, email text, address text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.name_frame(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select left(one, 1) || translate(substr(one, 2), 'aeiou', '')
    from regexp_replace(translate(replace(replace(replace(word, 'ph', 'f'), 'ck', 'k'), 'h', ''), 'cqzwyj', 'kksvii'), '(.)\1+', '\1', 'g') as one
$function$
;

CREATE OR REPLACE FUNCTION public.note_keys_of_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from person_keys where person_id = new.id;
  insert into person_keys (key, person_id)
  select key, new.id
    from keys_of_person(new.given_name, new.family_name, new.birth_date, new.phone, new.email, new.address) as key
   where new.joined_into is null;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.note_taken_up()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update inbox set taken_up = true where id = new.id;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.note_words_of_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.note_words_of_referral()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into search_words (referral_id, words) values (new.id, words_of_referral(new.id))
  on conflict (referral_id) do update set words = words_of_referral(excluded.referral_id);
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.persons_joined_into(person uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE ROWS 1
AS $function$
  with recursive those (id) as (
    select person
     union
    select persons.id from persons join those on persons.joined_into = those.id)
  select id from those
$function$
;

CREATE OR REPLACE FUNCTION public.phone_digits(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select regexp_replace(regexp_replace(written, '\D', '', 'g'), '^1(?=\d{10}$)', '')
$function$
;

CREATE OR REPLACE FUNCTION public.plain_letters(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select replace(replace(replace(replace(lower(translate(
           regexp_replace(normalize(written, nfkd),
             '[\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]',
             '', 'g'),
           'ØøŁłĐđÐðĦħŦŧıىةکی', 'OoLlDdDdHhTtiيهكي')), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The table % only grows: nobody changes or removes what it says.', tg_table_name using errcode = 'insufficient_privilege';
end
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_key_of_ours()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from systems where id = new.system_id and is_ours) then
    raise exception 'A system of the house itself has no key.';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION public.split_words(plain text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select coalesce(array_agg(left(word, 100)), '{}')
    from regexp_split_to_table(plain,
           '[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u060c\u061b\u061f\u066a-\u066d\u06d4\u2000-\u200a\u2010-\u2029\u202f-\u205f\u3000-\u3003\u30fb]+') as word
   where word <> ''
$function$
;

CREATE OR REPLACE FUNCTION public.take_team_of_case()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  select team_id into strict new.team_id from cases where id = new.case_id;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION public.words_of_program(name text, organization text, description text, service_types text[])
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select array_to_tsvector(words_to_keep(concat_ws(' ', name, organization, description, array_to_string(service_types, ' '))))
$function$
;

CREATE OR REPLACE FUNCTION public.words_of_referral(referral uuid)
 RETURNS tsvector
 LANGUAGE sql
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.words_to_keep(written text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select split_words(plain_letters(written) || ' ' || regexp_replace(plain_letters(written), '[-''`´‘’ʻʼ‐‑]', '', 'g'))
$function$
;

create table access_tokens (
  token_sha256 text not null,
  kind text not null,
  staff_id text,
  system_id text,
  recorded_at timestamp with time zone not null default now(),
  id uuid not null default gen_random_uuid(),
  made_by text,
  made_at timestamp with time zone,
  constraint access_tokens_pkey PRIMARY KEY (token_sha256),
  constraint access_tokens_id_key UNIQUE (id),
  constraint access_tokens_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint access_tokens_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint access_tokens_system_id_fkey FOREIGN KEY (system_id) REFERENCES systems(id),
  constraint access_tokens_hashed CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint access_tokens_one_holder CHECK ((((kind = 'staff'::text) AND (staff_id IS NOT NULL) AND (system_id IS NULL)) OR ((kind = 'system'::text) AND (system_id IS NOT NULL) AND (staff_id IS NULL))))
);
comment on table access_tokens is 'Who a bearer token stands for. Only hashes: whoever reads this table can sign in as nobody.';
CREATE INDEX access_tokens_by_system ON public.access_tokens USING btree (system_id) WHERE (system_id IS NOT NULL);
CREATE TRIGGER access_tokens_none_of_ours BEFORE INSERT ON public.access_tokens FOR EACH ROW EXECUTE FUNCTION refuse_key_of_ours();
grant select on access_tokens to followthrough_api;
grant insert on access_tokens to followthrough_worker;

create table advice (
  seq bigint not null generated always as identity,
  id uuid not null,
  referral_id uuid not null,
  advisor text not null,
  model text not null,
  prompt_version text not null,
  input_hash text not null,
  latency_ms integer not null,
  input_tokens integer,
  output_tokens integer,
  outcome text not null,
  recommendations jsonb not null,
  not_advised jsonb not null,
  missing_facts text[] not null,
  findings jsonb not null,
  advised_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  urgency text not null,
  dangers jsonb not null,
  stood_in_for text,
  stood_in_because text,
  waiting jsonb not null default '[]'::jsonb,
  urgency_evidence jsonb not null default '[]'::jsonb,
  constraint advice_pkey PRIMARY KEY (id),
  constraint advice_id_referral_id_key UNIQUE (id, referral_id),
  constraint advice_seq_key UNIQUE (seq),
  constraint advice_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint advice_advisor_known CHECK ((advisor = ANY (ARRAY['offline'::text, 'openai'::text]))),
  constraint advice_outcome_known CHECK ((outcome = ANY (ARRAY['route'::text, 'needs-information'::text, 'urgent-safety'::text, 'no-match'::text]))),
  constraint advice_stood_in_for_known CHECK ((stood_in_for = ANY (ARRAY['offline'::text, 'openai'::text]))),
  constraint advice_stood_in_whole CHECK (((stood_in_for IS NULL) = (stood_in_because IS NULL))),
  constraint advice_urgency_known CHECK ((urgency = ANY (ARRAY['routine'::text, 'urgent'::text, 'emergency'::text])))
);
comment on table advice is 'What an advisor said, as it said it, and what our guards took out (findings). Never changed and never acted on: a person answers it.';
CREATE INDEX advice_by_referral ON public.advice USING btree (referral_id, seq);
CREATE INDEX advice_by_time ON public.advice USING btree (advised_at);
CREATE TRIGGER advice_only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.advice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on advice to followthrough_api;
grant select on advice to followthrough_reader;
grant insert, select on advice to followthrough_worker;

create table advisor_set_ups (
  seq bigint not null generated always as identity,
  at timestamp with time zone not null,
  fingerprint text not null,
  set_up jsonb not null,
  constraint advisor_set_ups_pkey PRIMARY KEY (seq),
  constraint advisor_set_ups_fingerprint_form CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text)),
  constraint advisor_set_ups_set_up_size CHECK ((pg_column_size(set_up) < 8192))
);
comment on table advisor_set_ups is 'By what advice is made: what a worker was started with, by its own word. A row is added when a worker starts with something else than the one that started before it, and none is ever changed: so it can be said of each piece of advice by what it was made. fingerprint is a hash of set_up. No key, password, path or word of a file is in it.';
grant select on advisor_set_ups to followthrough_api;
grant select on advisor_set_ups to followthrough_reader;
grant insert, select on advisor_set_ups to followthrough_worker;

create table advisor_tries (
  seq bigint not null generated always as identity,
  advice_id uuid not null,
  referral_id uuid not null,
  advisor text not null,
  model text not null,
  prompt_version text not null,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended text,
  answered_by text,
  input_tokens integer,
  output_tokens integer,
  recorded_at timestamp with time zone not null default now(),
  constraint advisor_tries_pkey PRIMARY KEY (seq),
  constraint advisor_tries_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint advisor_tries_advisor_known CHECK ((advisor = ANY (ARRAY['offline'::text, 'openai'::text]))),
  constraint advisor_tries_ended_whole CHECK (((ended IS NULL) = (ended_at IS NULL)))
);
comment on table advisor_tries is 'Each request to a model: when, for which advice, how it ended (answered, stopped, or the kind of its failure), and what it cost. No word of it.';
CREATE INDEX advisor_tries_by_advice ON public.advisor_tries USING btree (advice_id);
CREATE INDEX advisor_tries_by_end ON public.advisor_tries USING btree (seq DESC) WHERE ((ended IS NOT NULL) AND (ended <> 'stopped'::text));
CREATE INDEX advisor_tries_by_time ON public.advisor_tries USING btree (asked_at);
grant select on advisor_tries to followthrough_api;
grant select on advisor_tries to followthrough_reader;
grant insert, select, update (ended_at, ended, answered_by, input_tokens, output_tokens) on advisor_tries to followthrough_worker;

create table alert_answers (
  seq bigint not null generated always as identity,
  operation_id uuid not null,
  alert_id uuid not null,
  referral_id uuid not null,
  answer text not null,
  reason text,
  note text,
  by text not null,
  at timestamp with time zone not null,
  fingerprint text not null,
  revision integer not null,
  standing text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint alert_answers_pkey PRIMARY KEY (operation_id),
  constraint alert_answers_seq_key UNIQUE (seq),
  constraint alert_answers_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES danger_alerts(id),
  constraint alert_answers_by_fkey FOREIGN KEY (by) REFERENCES staff(id),
  constraint alert_answers_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint alert_answers_answer_known CHECK ((answer = ANY (ARRAY['acknowledged'::text, 'resolved'::text, 'dismissed'::text, 'taken-back'::text]))),
  constraint alert_answers_done_told CHECK (((answer <> 'resolved'::text) OR (note IS NOT NULL))),
  constraint alert_answers_reason_given CHECK (((reason IS NOT NULL) = (answer = ANY (ARRAY['resolved'::text, 'dismissed'::text]))))
);
comment on table alert_answers is 'What people said to an alert, and the first answer that they got: who acts on it, what was done, or why it is no danger. An answer is never changed; it is taken back by another.';
CREATE INDEX alert_answers_by_alert ON public.alert_answers USING btree (alert_id, seq);
CREATE INDEX alert_answers_by_referral ON public.alert_answers USING btree (referral_id, seq);
CREATE TRIGGER alert_answers_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on alert_answers to followthrough_api;
grant select on alert_answers to followthrough_reader;
grant insert, select on alert_answers to followthrough_worker;

create table alert_dangers (
  seq bigint not null generated always as identity,
  referral_id uuid not null,
  kind text not null,
  tier text not null,
  alert_id uuid not null,
  found_by text not null,
  evidence jsonb not null,
  told_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  answer_id uuid,
  constraint alert_dangers_pkey PRIMARY KEY (seq),
  constraint alert_dangers_told_once UNIQUE NULLS NOT DISTINCT (alert_id, referral_id, kind, tier, answer_id),
  constraint alert_dangers_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES danger_alerts(id),
  constraint alert_dangers_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint alert_dangers_found_by_known CHECK ((found_by = ANY (ARRAY['rules'::text, 'advisor'::text]))),
  constraint alert_dangers_kind_known CHECK ((kind = ANY (ARRAY['suicide'::text, 'self-harm'::text, 'violence'::text, 'abuse'::text, 'child-at-risk'::text, 'medical-emergency'::text]))),
  constraint alert_dangers_tier_known CHECK ((tier = ANY (ARRAY['now'::text, 'soon'::text])))
);
comment on table alert_dangers is 'What an alert was raised for, with the words that were found: once for each referral, kind, tier and answer. What another alert was raised for is not raised again; the same kind told by another answer is.';
CREATE INDEX alert_dangers_by_alert ON public.alert_dangers USING btree (alert_id, seq);
CREATE INDEX alert_dangers_by_referral ON public.alert_dangers USING btree (referral_id);
CREATE TRIGGER alert_dangers_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.alert_dangers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on alert_dangers to followthrough_api;
grant select on alert_dangers to followthrough_reader;
grant insert, select on alert_dangers to followthrough_worker;

create table answers (
  seq bigint not null generated always as identity,
  question_id uuid not null,
  referral_id uuid not null,
  operation_id uuid not null,
  result text not null,
  text text,
  fact jsonb,
  told_by text not null,
  by_kind text not null,
  by_id text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  instead_of uuid,
  constraint answers_pkey PRIMARY KEY (question_id, operation_id),
  constraint answers_one_stands UNIQUE NULLS NOT DISTINCT (question_id, instead_of),
  constraint answers_seq_key UNIQUE (seq),
  constraint answers_instead_of_fkey FOREIGN KEY (instead_of) REFERENCES answers_taken_back(id),
  constraint answers_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(id),
  constraint answers_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint answers_by_known CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint answers_result_known CHECK ((result = ANY (ARRAY['answered'::text, 'cannot-be-known'::text]))),
  constraint answers_say_something CHECK (((result = 'cannot-be-known'::text) OR (text IS NOT NULL) OR (fact IS NOT NULL)))
);
comment on table answers is 'What was answered, by seq: rules and advisors read the words after the narrative in this order, so a place in them stays the same place.';
CREATE INDEX answers_by_referral ON public.answers USING btree (referral_id, seq);
CREATE TRIGGER answers_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on answers to followthrough_api;
grant select on answers to followthrough_reader;
grant insert, select on answers to followthrough_worker;

create table answers_taken_back (
  seq bigint not null generated always as identity,
  id uuid not null,
  referral_id uuid not null,
  question_id uuid not null,
  answer_id uuid not null,
  reason text not null,
  note text not null,
  taken_back_by text not null,
  taken_back_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint answers_taken_back_pkey PRIMARY KEY (id),
  constraint answers_taken_back_question_id_answer_id_key UNIQUE (question_id, answer_id),
  constraint answers_taken_back_seq_key UNIQUE (seq),
  constraint answers_taken_back_question_id_answer_id_fkey FOREIGN KEY (question_id, answer_id) REFERENCES answers(question_id, operation_id),
  constraint answers_taken_back_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint answers_taken_back_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES staff(id),
  constraint answers_taken_back_reason_known CHECK ((reason = ANY (ARRAY['written-down-wrong'::text, 'told-wrong'::text, 'other-person'::text, 'other-question'::text, 'other'::text])))
);
comment on table answers_taken_back is 'That an answer was wrong, who said so and why. Its words keep their place in what is read, as blanks, so that every other place stays the same. answer_id is the operation by which the answer came.';
CREATE INDEX answers_taken_back_by_referral ON public.answers_taken_back USING btree (referral_id, seq);
CREATE TRIGGER answers_taken_back_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.answers_taken_back FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on answers_taken_back to followthrough_api;
grant select on answers_taken_back to followthrough_reader;
grant insert, select on answers_taken_back to followthrough_worker;

create table attempts (
  seq bigint not null generated always as identity,
  kind text not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  referral_id uuid,
  operation_id uuid,
  code text not null,
  reason text not null,
  recorded_at timestamp with time zone not null default now(),
  case_id uuid,
  why jsonb,
  constraint attempts_pkey PRIMARY KEY (seq),
  constraint attempts_actor_known CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'system'::text, 'nobody'::text]))),
  constraint attempts_kind_known CHECK ((kind = ANY (ARRAY['refused'::text, 'denied'::text])))
);
comment on table attempts is 'What was asked and not done: refused by a rule or denied for want of permission. A refusal leaves nothing in a workflow''s history, so it is kept here: by the api, or by the relay where what the api had kept came too late. referral_id and case_id may name what never was.';
CREATE INDEX attempts_by_actor ON public.attempts USING btree (actor_id, at DESC, seq DESC);
CREATE INDEX attempts_by_case ON public.attempts USING btree (case_id, at DESC, seq DESC) WHERE (case_id IS NOT NULL);
CREATE INDEX attempts_by_kind ON public.attempts USING btree (kind, at DESC, seq DESC);
CREATE INDEX attempts_by_operation ON public.attempts USING btree (operation_id) WHERE (operation_id IS NOT NULL);
CREATE INDEX attempts_by_referral ON public.attempts USING btree (referral_id, seq);
CREATE INDEX attempts_by_time ON public.attempts USING btree (at);
CREATE INDEX attempts_newest_first ON public.attempts USING btree (at DESC, seq DESC);
grant insert, select on attempts to followthrough_api;
grant select on attempts to followthrough_reader;
grant insert on attempts to followthrough_worker;

create table audit (
  seq bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  referral_id uuid,
  case_id uuid,
  facts jsonb not null default '{}'::jsonb,
  recorded_at timestamp with time zone not null default now(),
  constraint audit_pkey PRIMARY KEY (seq),
  constraint audit_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint audit_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint audit_actor_known CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'system'::text, 'pathway'::text])))
);
comment on table audit is 'Who did what, when, on what: one row for every change, in the change''s own transaction. facts holds ids, codes and sentences of our own, never a person''s name or what somebody wrote. Nobody changes or removes a row.';
CREATE INDEX audit_by_actor ON public.audit USING btree (actor_id, at DESC, seq DESC);
CREATE INDEX audit_by_case ON public.audit USING btree (case_id, seq);
CREATE INDEX audit_by_case_time ON public.audit USING btree (case_id, at DESC, seq DESC) WHERE (case_id IS NOT NULL);
CREATE INDEX audit_by_referral ON public.audit USING btree (referral_id, seq);
CREATE INDEX audit_interventions ON public.audit USING btree (at DESC, seq DESC) WHERE (action ~~ 'intervention-%'::text);
CREATE INDEX audit_newest_first ON public.audit USING btree (at DESC, seq DESC);
CREATE TRIGGER audit_only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on audit to followthrough_api;
grant select on audit to followthrough_reader;
grant insert, select on audit to followthrough_worker;

create table cases (
  id uuid not null,
  person_id uuid not null,
  team_id text not null,
  coordinator_id text,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  recorded_at timestamp with time zone not null default now(),
  opened_for uuid not null,
  constraint cases_pkey PRIMARY KEY (id),
  constraint cases_with_team UNIQUE (id, team_id),
  constraint cases_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES staff(id),
  constraint cases_opened_for_fkey FOREIGN KEY (opened_for) REFERENCES persons(id),
  constraint cases_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint cases_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint cases_close_after_opening CHECK ((closed_at >= opened_at))
);
comment on table cases is 'What the referrals, entries and obligations of one person hang on. Closed when nothing is owed any more.';
CREATE INDEX cases_by_coordinator ON public.cases USING btree (coordinator_id);
CREATE INDEX cases_by_opened_for ON public.cases USING btree (opened_for);
CREATE INDEX cases_by_person ON public.cases USING btree (person_id);
CREATE INDEX cases_of_nobody ON public.cases USING btree (team_id) WHERE (coordinator_id IS NULL);
CREATE INDEX cases_open_by_coordinator ON public.cases USING btree (coordinator_id) WHERE (closed_at IS NULL);
CREATE TRIGGER cases_note_words AFTER UPDATE OF person_id ON public.cases FOR EACH ROW WHEN ((old.person_id IS DISTINCT FROM new.person_id)) EXECUTE FUNCTION note_words_of_person('person_id');
grant select on cases to followthrough_api;
grant select on cases to followthrough_reader;
grant insert, select, update on cases to followthrough_worker;

create table checks (
  referral_id uuid not null,
  checked_at timestamp with time zone not null,
  age_years integer,
  missing jsonb not null,
  verdicts jsonb not null,
  recorded_at timestamp with time zone not null default now(),
  dangers jsonb not null,
  contradictions jsonb not null,
  seq bigint not null generated always as identity,
  id uuid not null,
  constraint checks_pkey PRIMARY KEY (id),
  constraint checks_seq_key UNIQUE (seq),
  constraint checks_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id)
);
comment on table checks is 'What our own rules said before any advisor was asked: every program, every rule, the fact it was held against.';
CREATE INDEX checks_by_referral ON public.checks USING btree (referral_id, seq);
grant select on checks to followthrough_api;
grant select on checks to followthrough_reader;
grant insert, select on checks to followthrough_worker;

create table contact_attempts (
  seq bigint not null generated always as identity,
  id uuid not null,
  referral_id uuid not null,
  decision_id uuid not null,
  confirmed boolean not null default true,
  by_kind text not null,
  by_id text not null,
  at timestamp with time zone not null,
  channel text not null,
  result text not null,
  note text,
  recorded_at timestamp with time zone not null default now(),
  constraint contact_attempts_pkey PRIMARY KEY (id),
  constraint contact_attempts_id_referral_id_key UNIQUE (id, referral_id),
  constraint contact_attempts_seq_key UNIQUE (seq),
  constraint contact_attempts_decision_id_referral_id_confirmed_fkey FOREIGN KEY (decision_id, referral_id, confirmed) REFERENCES decisions(id, referral_id, confirms),
  constraint contact_attempts_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint contact_attempts_by_known CHECK ((by_kind = ANY (ARRAY['staff'::text, 'pathway'::text]))),
  constraint contact_attempts_channel_known CHECK ((channel = ANY (ARRAY['call'::text, 'text'::text, 'email'::text, 'letter'::text, 'visit'::text]))),
  constraint contact_attempts_only_confirmed CHECK (confirmed),
  constraint contact_attempts_result_known CHECK ((result = ANY (ARRAY['reached'::text, 'left-message'::text, 'no-answer'::text, 'wrong-number'::text, 'sent'::text])))
);
comment on table contact_attempts is 'Every try to reach the person. The gate stands here too: no row without a decision of the same referral that confirms a program.';
CREATE INDEX contact_attempts_by_referral ON public.contact_attempts USING btree (referral_id, seq);
grant select on contact_attempts to followthrough_api;
grant select on contact_attempts to followthrough_reader;
grant insert, select on contact_attempts to followthrough_worker;

create table danger_alerts (
  id uuid not null,
  case_id uuid not null,
  team_id text not null,
  referral_id uuid not null,
  revision integer not null,
  standing text not null,
  tier text not null,
  raised_at timestamp with time zone not null,
  waiting_for jsonb,
  next_alarm_at timestamp with time zone,
  acknowledged_by text,
  acknowledged_at timestamp with time zone,
  ended_by text,
  ended_at timestamp with time zone,
  take_back_until timestamp with time zone,
  settled_at timestamp with time zone,
  moved_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  rank integer not null generated always as (
CASE
    WHEN (standing = ANY (ARRAY['open'::text, 'acknowledged'::text])) THEN (
    CASE tier
        WHEN 'now'::text THEN 0
        ELSE 2
    END +
    CASE standing
        WHEN 'open'::text THEN 0
        ELSE 1
    END)
    ELSE 9
END) stored,
  constraint danger_alerts_pkey PRIMARY KEY (id),
  constraint danger_alerts_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES staff(id),
  constraint danger_alerts_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff(id),
  constraint danger_alerts_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint danger_alerts_team_of_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON UPDATE CASCADE,
  constraint danger_alerts_acknowledged_whole CHECK (((acknowledged_by IS NULL) = (acknowledged_at IS NULL))),
  constraint danger_alerts_ended_whole CHECK ((((ended_by IS NULL) = (ended_at IS NULL)) AND ((ended_by IS NULL) = (standing = ANY (ARRAY['open'::text, 'acknowledged'::text]))))),
  constraint danger_alerts_standing_known CHECK ((standing = ANY (ARRAY['open'::text, 'acknowledged'::text, 'resolved'::text, 'dismissed'::text]))),
  constraint danger_alerts_tier_known CHECK ((tier = ANY (ARRAY['now'::text, 'soon'::text])))
);
comment on table danger_alerts is 'What is raised about danger, one at a time for each case: the workflow''s id is the case''s, so a second cannot be started beside the first. Where it stands is a projection of that workflow. referral_id told the gravest danger; rank is the order of the list; settled_at says that the answer can no longer be taken back.';
CREATE INDEX danger_alerts_answered ON public.danger_alerts USING btree (team_id, ended_at DESC, id DESC) WHERE (standing = ANY (ARRAY['resolved'::text, 'dismissed'::text]));
CREATE INDEX danger_alerts_by_alarm ON public.danger_alerts USING btree (next_alarm_at) WHERE (next_alarm_at IS NOT NULL);
CREATE INDEX danger_alerts_by_case ON public.danger_alerts USING btree (case_id, raised_at DESC);
CREATE INDEX danger_alerts_unanswered ON public.danger_alerts USING btree (team_id, rank, raised_at, id) WHERE (standing = ANY (ARRAY['open'::text, 'acknowledged'::text]));
CREATE INDEX danger_alerts_unsettled ON public.danger_alerts USING btree (case_id) WHERE (settled_at IS NULL);
CREATE INDEX danger_alerts_unsettled_in_order ON public.danger_alerts USING btree (raised_at, id) WHERE (settled_at IS NULL);
CREATE TRIGGER danger_alerts_take_team BEFORE INSERT OR UPDATE OF case_id ON public.danger_alerts FOR EACH ROW EXECUTE FUNCTION take_team_of_case();
grant select on danger_alerts to followthrough_api;
grant select on danger_alerts to followthrough_reader;
grant insert, select, update on danger_alerts to followthrough_worker;

create table decisions (
  seq bigint not null generated always as identity,
  id uuid not null,
  referral_id uuid not null,
  advice_id uuid,
  revision integer not null,
  kind text not null,
  confirms boolean not null generated always as ((kind <> 'declined'::text)) stored,
  program_id text,
  reason text,
  note text,
  decided_by text not null,
  decided_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint decisions_pkey PRIMARY KEY (id),
  constraint decisions_id_referral_id_confirms_key UNIQUE (id, referral_id, confirms),
  constraint decisions_referral_id_key UNIQUE (referral_id),
  constraint decisions_seq_key UNIQUE (seq),
  constraint decisions_advice_id_referral_id_fkey FOREIGN KEY (advice_id, referral_id) REFERENCES advice(id, referral_id),
  constraint decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES staff(id),
  constraint decisions_program_id_fkey FOREIGN KEY (program_id) REFERENCES programs(id),
  constraint decisions_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint decisions_confirm_names_program CHECK ((confirms = (program_id IS NOT NULL))),
  constraint decisions_departure_has_reason CHECK (((kind = ANY (ARRAY['accepted-first-choice'::text, 'accepted-another-advised'::text])) OR ((reason IS NOT NULL) AND (note IS NOT NULL)))),
  constraint decisions_kind_known CHECK ((kind = ANY (ARRAY['accepted-first-choice'::text, 'accepted-another-advised'::text, 'chose-another-program'::text, 'declined'::text])))
);
comment on table decisions is 'What a person decided, on which advice, with which revision on the screen. One per referral; its id is the operation''s. Everything that reaches out to a person names one that confirms.';
CREATE TRIGGER decisions_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on decisions to followthrough_api;
grant select on decisions to followthrough_reader;
grant insert, select on decisions to followthrough_worker;

create table duplicate_answers (
  seq bigint not null generated always as identity,
  id uuid not null,
  duplicate_id uuid not null,
  answer text not null,
  note text not null,
  answered_by text not null,
  answered_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint duplicate_answers_pkey PRIMARY KEY (id),
  constraint duplicate_answers_seq_key UNIQUE (seq),
  constraint duplicate_answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staff(id),
  constraint duplicate_answers_duplicate_id_fkey FOREIGN KEY (duplicate_id) REFERENCES possible_duplicates(id),
  constraint duplicate_answers_id_fkey FOREIGN KEY (id) REFERENCES inbox(id),
  constraint duplicate_answers_answer_known CHECK ((answer = ANY (ARRAY['keep-apart'::text, 'take-back'::text, 'join'::text, 'undo-join'::text])))
);
comment on table duplicate_answers is 'What people answered about two persons who may be one, and why, oldest first. An answer is never changed; it is taken back by another.';
CREATE INDEX duplicate_answers_by_duplicate ON public.duplicate_answers USING btree (duplicate_id, seq);
CREATE TRIGGER duplicate_answers_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.duplicate_answers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on duplicate_answers to followthrough_api;
grant select on duplicate_answers to followthrough_reader;
grant insert, select on duplicate_answers to followthrough_worker;

create table duties (
  team_id text not null,
  duty text not null,
  staff_id text not null,
  constraint duties_pkey PRIMARY KEY (team_id, duty),
  constraint duties_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint duties_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint duties_duty_known CHECK ((duty = 'program-manager'::text))
);
comment on table duties is 'What a team assigns to a person and is no role, such as hearing of the last escalation.';
grant select on duties to followthrough_api;
grant select on duties to followthrough_reader;
grant select on duties to followthrough_worker;

create table eligibility_terms (
  term text not null,
  meaning text not null,
  constraint eligibility_terms_pkey PRIMARY KEY (term)
);
comment on table eligibility_terms is 'What the terms of eligibility rules mean, in words that a person can check.';
grant select on eligibility_terms to followthrough_api;
grant select on eligibility_terms to followthrough_reader;
grant select on eligibility_terms to followthrough_worker;

create table entries (
  seq bigint not null generated always as identity,
  id uuid not null,
  case_id uuid not null,
  referral_id uuid,
  kind text not null,
  by_kind text not null,
  by_id text not null,
  at timestamp with time zone not null,
  text text not null,
  due_at timestamp with time zone,
  recorded_at timestamp with time zone not null default now(),
  structured jsonb,
  promised text,
  owed_by text,
  settles uuid,
  settled_as text,
  amends uuid,
  original_id uuid,
  reason text,
  copied_from uuid,
  constraint entries_pkey PRIMARY KEY (seq),
  constraint entries_id_case_id_key UNIQUE (id, case_id),
  constraint entries_id_key UNIQUE (id),
  constraint entries_amends_case_id_fkey FOREIGN KEY (amends, case_id) REFERENCES entries(id, case_id),
  constraint entries_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint entries_copied_from_fkey FOREIGN KEY (copied_from) REFERENCES entries(id),
  constraint entries_original_id_case_id_fkey FOREIGN KEY (original_id, case_id) REFERENCES entries(id, case_id),
  constraint entries_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint entries_settles_case_id_fkey FOREIGN KEY (settles, case_id) REFERENCES entries(id, case_id),
  constraint entries_amendment_whole CHECK ((((kind = 'amendment'::text) = (amends IS NOT NULL)) AND ((amends IS NULL) = (reason IS NULL)) AND ((amends IS NULL) = (original_id IS NULL)))),
  constraint entries_by_known CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text, 'pathway'::text]))),
  constraint entries_kind_known CHECK ((kind = ANY (ARRAY['referral'::text, 'decision'::text, 'questions'::text, 'answers'::text, 'sent-again'::text, 'contact-attempt'::text, 'attempt-voided'::text, 'contact-safety'::text, 'outcome'::text, 'call'::text, 'visit'::text, 'note'::text, 'message'::text, 'appointment'::text, 'authorization'::text, 'document'::text, 'amendment'::text, 'person-change'::text]))),
  constraint entries_owed_by_known CHECK ((owed_by = ANY (ARRAY['us'::text, 'family'::text, 'payer'::text, 'provider'::text]))),
  constraint entries_promise_whole CHECK ((((promised IS NULL) = (owed_by IS NULL)) AND ((promised IS NULL) = (due_at IS NULL)))),
  constraint entries_reason_known CHECK ((reason = ANY (ARRAY['wrong-person'::text, 'misfiled'::text, 'wrongly-logged'::text, 'correction'::text]))),
  constraint entries_settled_as_known CHECK ((settled_as = ANY (ARRAY['kept'::text, 'given-up'::text]))),
  constraint entries_settles_whole CHECK (((settles IS NULL) = (settled_as IS NULL)))
);
comment on table entries is 'The record of a case: what was said and done, in the words of whoever wrote it, by seq. Reviews read it and cite it. promised, owed_by and due_at are what the entry promises; settles names the entry whose promise this one ends. An amendment names the version that it amends and the original; the newest amendment of an original says what stands.';
CREATE INDEX entries_by_case ON public.entries USING btree (case_id, seq);
CREATE INDEX entries_by_time ON public.entries USING btree (case_id, at DESC, seq DESC);
CREATE INDEX entries_of_original ON public.entries USING btree (original_id, seq) WHERE (original_id IS NOT NULL);
CREATE INDEX entries_settling ON public.entries USING btree (settles, seq) WHERE (settles IS NOT NULL);
CREATE TRIGGER entries_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on entries to followthrough_api;
grant select on entries to followthrough_reader;
grant insert, select on entries to followthrough_worker;

create table failing_deeds (
  workflow_id text not null,
  activity_id text not null,
  deed text not null,
  attempt integer not null,
  fault text not null,
  code text,
  first_failed_at timestamp with time zone not null,
  last_failed_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint failing_deeds_pkey PRIMARY KEY (workflow_id, activity_id),
  constraint failing_deeds_fault_short CHECK (((length(fault) <= 100) AND (length(code) <= 100)))
);
comment on table failing_deeds is 'Deeds that failed and are tried again: the kind of the last error, never its words. A row goes when the deed succeeds or is given up.';
CREATE INDEX failing_deeds_by_time ON public.failing_deeds USING btree (last_failed_at, workflow_id, activity_id);
grant select on failing_deeds to followthrough_api;
grant select on failing_deeds to followthrough_reader;
grant delete, insert, select, update on failing_deeds to followthrough_worker;

create table fhir_bundles (
  id uuid not null,
  submitted_by text not null,
  body_sha256 text not null,
  raw bytea not null,
  leads_to jsonb not null,
  received_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint fhir_bundles_pkey PRIMARY KEY (id),
  constraint fhir_bundles_submitted_by_body_sha256_key UNIQUE (submitted_by, body_sha256),
  constraint fhir_bundles_raw_at_most_1_mib CHECK ((octet_length(raw) <= 1048576))
);
comment on table fhir_bundles is 'What came as FHIR, whole and byte by byte, once per sender and content. leads_to says which of our addresses the sender''s references mean.';
grant insert, select (id, submitted_by, body_sha256, leads_to, received_at) on fhir_bundles to followthrough_api;
grant insert, select (id, submitted_by, body_sha256, leads_to) on fhir_bundles to followthrough_worker;

create table fhir_ids (
  submitted_by text not null,
  resource_type text not null,
  known_as text not null,
  id uuid not null,
  recorded_at timestamp with time zone not null default now(),
  constraint fhir_ids_pkey PRIMARY KEY (submitted_by, resource_type, known_as),
  constraint fhir_ids_type_known CHECK ((resource_type = ANY (ARRAY['Patient'::text, 'ServiceRequest'::text])))
);
comment on table fhir_ids is 'What a sender calls a person or a request, and what it is here, for ever: the same id or identifier from the same sender is the same.';
CREATE INDEX fhir_ids_by_id ON public.fhir_ids USING btree (id);
grant insert, select on fhir_ids to followthrough_api;
grant insert, select on fhir_ids to followthrough_worker;

create table fhir_resource_referrals (
  referral_id uuid not null,
  resource_id uuid not null,
  constraint fhir_resource_referrals_pkey PRIMARY KEY (referral_id, resource_id),
  constraint fhir_resource_referrals_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES inbox(id),
  constraint fhir_resource_referrals_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES fhir_resources(id)
);
comment on table fhir_resource_referrals is 'On which referral''s page a resource is shown: never on another person''s.';
CREATE INDEX fhir_resource_referrals_by_resource ON public.fhir_resource_referrals USING btree (resource_id);
grant insert, select on fhir_resource_referrals to followthrough_api;
grant insert on fhir_resource_referrals to followthrough_worker;

create table fhir_resources (
  seq bigint not null generated always as identity,
  id uuid not null,
  bundle_id uuid not null,
  place integer not null,
  submitted_by text not null,
  resource_type text not null,
  body jsonb not null,
  body_sha256 text not null,
  became uuid,
  received_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint fhir_resources_pkey PRIMARY KEY (id),
  constraint fhir_resources_bundle_id_place_key UNIQUE (bundle_id, place),
  constraint fhir_resources_seq_key UNIQUE (seq),
  constraint fhir_resources_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES fhir_bundles(id)
);
comment on table fhir_resources is 'Every resource that came as FHIR, as it came. became is the person or the referral that it is here; null for what is only kept and shown.';
CREATE INDEX fhir_resources_by_became ON public.fhir_resources USING btree (became, seq) WHERE (became IS NOT NULL);
grant insert, select on fhir_resources to followthrough_api;
grant insert, select on fhir_resources to followthrough_worker;

create table group_measures (
  person_id uuid not null,
  race text[] not null,
  ethnicity text,
  gender text,
  sexual_orientation text,
  disability text[] not null,
  recorded_at timestamp with time zone not null default now(),
  constraint group_measures_pkey PRIMARY KEY (person_id),
  constraint group_measures_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
);
comment on table group_measures is 'Self-reported, and only with consent: a row is the consent. For fairness figures; no desk, no reader and no advisor sees it.';
grant insert, select on group_measures to followthrough_worker;

create table import_orders (
  seq bigint not null generated always as identity,
  import_id uuid not null,
  purpose text not null,
  asked_by text not null,
  asked_by_kind text not null,
  asked_at timestamp with time zone not null,
  idempotency_key text,
  done_through integer not null default 0,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  tries integer not null default 0,
  try_after timestamp with time zone,
  error text,
  recorded_at timestamp with time zone not null default now(),
  constraint import_orders_pkey PRIMARY KEY (seq),
  constraint import_orders_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id),
  constraint import_orders_asker_known CHECK ((asked_by_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint import_orders_finished_after_start CHECK (((finished_at IS NULL) OR (started_at IS NOT NULL))),
  constraint import_orders_purpose_known CHECK ((purpose = ANY (ARRAY['try'::text, 'take-in'::text])))
);
comment on table import_orders is 'What was asked for with a file: to try it, or to take it in, which happens once. done_through is the last row that is done; error says why an order rests until try_after.';
CREATE INDEX import_orders_of_import ON public.import_orders USING btree (import_id, seq DESC);
CREATE UNIQUE INDEX import_orders_once_per_key ON public.import_orders USING btree (asked_by, idempotency_key) WHERE (idempotency_key IS NOT NULL);
CREATE UNIQUE INDEX import_orders_taken_in_once ON public.import_orders USING btree (import_id) WHERE (purpose = 'take-in'::text);
CREATE INDEX import_orders_unfinished ON public.import_orders USING btree (seq) WHERE (finished_at IS NULL);
grant insert, select on import_orders to followthrough_api;
grant select on import_orders to followthrough_reader;
grant select, update (done_through, started_at, finished_at, tries, try_after, error) on import_orders to followthrough_worker;

create table import_rows (
  import_id uuid not null,
  row_number integer not null,
  file_line integer not null,
  raw bytea,
  body jsonb,
  body_sha256 text,
  known_by text,
  faults jsonb not null default '[]'::jsonb,
  state text not null,
  referral_id uuid,
  repeats_row integer,
  differs boolean not null default false,
  fhir jsonb,
  constraint import_rows_pkey PRIMARY KEY (import_id, row_number),
  constraint import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) DEFERRABLE INITIALLY DEFERRED,
  constraint import_rows_known_whole CHECK ((((body IS NULL) = (body_sha256 IS NULL)) AND ((body IS NULL) = (known_by IS NULL)))),
  constraint import_rows_raw_at_most_1_mib CHECK ((octet_length(raw) <= 1048576)),
  constraint import_rows_refused_says_why CHECK ((((state = 'refused'::text) = (faults <> '[]'::jsonb)) AND ((body IS NOT NULL) OR (state = 'refused'::text)))),
  constraint import_rows_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'would-be-taken-in'::text, 'taken-in'::text, 'repeated'::text, 'refused'::text]))),
  constraint import_rows_taken_in_has_referral CHECK (((state <> 'taken-in'::text) OR (referral_id IS NOT NULL)))
);
comment on table import_rows is 'The rows of a file: the bytes as they came (none where a row was over 1 MiB), what the door made of them, and what became of them. A row without a body was refused at the door; faults name fields, and never what stood in them. known_by is what makes a row the same one: the sender''s own number, or all that it says. repeats_row is the row of the same file that said it first; differs is true where the number came before with other content.';
CREATE INDEX import_rows_by_key ON public.import_rows USING btree (import_id, known_by, row_number) WHERE (known_by IS NOT NULL);
CREATE INDEX import_rows_by_state ON public.import_rows USING btree (import_id, state, row_number);
grant insert, select (import_id, row_number, file_line, faults, state, referral_id, repeats_row, differs) on import_rows to followthrough_api;
grant select (import_id, row_number, file_line, faults, state, referral_id, repeats_row, differs) on import_rows to followthrough_reader;
grant select, update (faults, state, referral_id, repeats_row, differs) on import_rows to followthrough_worker;

create table imports (
  seq bigint not null generated always as identity,
  id uuid not null,
  format text not null,
  file_sha256 text not null,
  bytes integer not null,
  row_count integer not null,
  columns text[] not null default '{}'::text[],
  extra_columns text[] not null default '{}'::text[],
  submitted_by text not null,
  submitter_kind text not null,
  received_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint imports_pkey PRIMARY KEY (id),
  constraint imports_seq_key UNIQUE (seq),
  constraint imports_submitted_by_file_sha256_key UNIQUE (submitted_by, file_sha256),
  constraint imports_bytes_limit CHECK (((bytes >= 1) AND (bytes <= 52428800))),
  constraint imports_format_known CHECK ((format = ANY (ARRAY['csv'::text, 'ndjson'::text]))),
  constraint imports_rows_limit CHECK (((row_count >= 1) AND (row_count <= 20000))),
  constraint imports_submitter_known CHECK ((submitter_kind = ANY (ARRAY['staff'::text, 'system'::text])))
);
comment on table imports is 'Files of referrals, each once for whoever sent it. columns is the header of a CSV file as it came; extra_columns are those of them that mean nothing here, and whose cells are kept with the row and used for nothing. No file name: it may name a person.';
CREATE INDEX imports_of_submitter ON public.imports USING btree (submitted_by, seq DESC);
grant insert, select on imports to followthrough_api;
grant select on imports to followthrough_reader;
grant select on imports to followthrough_worker;

create table inbox (
  seq bigint not null generated always as identity,
  id uuid not null,
  kind text not null,
  sender_organization text,
  sender_identifier text,
  idempotency_key text,
  raw bytea not null,
  body_sha256 text not null,
  body jsonb not null,
  urgency text generated always as ((body ->> 'urgency'::text)) stored,
  submitted_by text not null,
  policy_name text,
  policy_version integer,
  received_at timestamp with time zone not null,
  relayed_at timestamp with time zone,
  relay_tries integer not null default 0,
  relay_after timestamp with time zone,
  relay_error text,
  recorded_at timestamp with time zone not null default now(),
  person_id uuid,
  line text,
  sender_system text,
  refusal text,
  taken_up boolean not null default false,
  is_part2 boolean generated always as (COALESCE(((body ->> 'isPart2'::text) = 'true'::text), false)) stored,
  sent_given_name text generated always as (
CASE
    WHEN (sender_identifier IS NOT NULL) THEN (body #>> '{person,givenName}'::text[])
    ELSE NULL::text
END) stored,
  sent_family_name text generated always as (
CASE
    WHEN (sender_identifier IS NOT NULL) THEN (body #>> '{person,familyName}'::text[])
    ELSE NULL::text
END) stored,
  sent_birth_date text generated always as (
CASE
    WHEN (sender_identifier IS NOT NULL) THEN (body #>> '{person,birthDate}'::text[])
    ELSE NULL::text
END) stored,
  constraint inbox_pkey PRIMARY KEY (id),
  constraint inbox_seq_key UNIQUE (seq),
  constraint inbox_policy_name_policy_version_fkey FOREIGN KEY (policy_name, policy_version) REFERENCES policies(name, version),
  constraint inbox_change_has_line CHECK (((kind = 'referral'::text) = (line IS NULL))),
  constraint inbox_kind_known CHECK ((kind = ANY (ARRAY['referral'::text, 'entry'::text, 'amendment'::text, 'person-change'::text, 'case-export'::text, 'policy'::text, 'key'::text, 'duplicate-answer'::text, 'sent-answers'::text, 'part-2-label'::text, 'sent-again'::text, 'facts-corrected'::text]))),
  constraint inbox_policy_whole CHECK (((policy_name IS NULL) = (policy_version IS NULL))),
  constraint inbox_raw_at_most_1_mib CHECK ((octet_length(raw) <= 1048576)),
  constraint inbox_referral_has_policy CHECK (((kind = 'referral'::text) = (policy_name IS NOT NULL))),
  constraint inbox_sender_whole CHECK (((sender_organization IS NULL) = (sender_identifier IS NULL)))
);
comment on table inbox is 'What arrived from outside, kept with its raw body before the answer. A row gets its id here, for ever. The relay starts a referral''s workflow once, under the policy that was current on arrival; it hands answers that a system sent, labels that came later, what was sent again, and that facts were corrected, to the running referral; every other kind it writes down itself. Rows of one line, such as a case, are written in the order in which they came. refusal says why a row that was relayed changed nothing: another had come first.';
CREATE INDEX inbox_by_line ON public.inbox USING btree (line, seq) WHERE (line IS NOT NULL);
CREATE INDEX inbox_of_person ON public.inbox USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX inbox_once_per_key ON public.inbox USING btree (kind, submitted_by, idempotency_key) WHERE (idempotency_key IS NOT NULL);
CREATE UNIQUE INDEX inbox_once_per_sender ON public.inbox USING btree (kind, sender_system, sender_organization, sender_identifier) NULLS NOT DISTINCT WHERE (sender_identifier IS NOT NULL);
CREATE INDEX inbox_unrelayed ON public.inbox USING btree (seq) WHERE (relayed_at IS NULL);
CREATE INDEX inbox_unrelayed_by_line ON public.inbox USING btree (line, seq) WHERE ((relayed_at IS NULL) AND (line IS NOT NULL));
CREATE INDEX inbox_waiting_by_receipt ON public.inbox USING btree (received_at DESC, id DESC) WHERE ((kind = 'referral'::text) AND (NOT taken_up));
CREATE INDEX inbox_waiting_of_submitter ON public.inbox USING btree (submitted_by, received_at DESC, id DESC) WHERE ((kind = 'referral'::text) AND (NOT taken_up));
grant insert, select (seq, id, kind, sender_organization, sender_identifier, idempotency_key, body_sha256, urgency, submitted_by, policy_name, policy_version, received_at, relayed_at, relay_tries, relay_after, relay_error, recorded_at, person_id, line, sender_system, refusal, taken_up, is_part2, sent_given_name, sent_family_name, sent_birth_date), update (relay_after) on inbox to followthrough_api;
grant select (seq, id, kind, sender_organization, sender_identifier, idempotency_key, body_sha256, urgency, submitted_by, policy_name, policy_version, received_at, relayed_at, relay_tries, relay_after, relay_error, recorded_at, person_id, line, sender_system, refusal, taken_up, is_part2) on inbox to followthrough_reader;
grant insert, select, update (relayed_at, relay_tries, relay_after, relay_error, refusal, taken_up) on inbox to followthrough_worker;

create table inquiries (
  seq bigint not null generated always as identity,
  id uuid not null,
  referral_id uuid not null,
  advice_id uuid,
  revision integer not null,
  note text,
  asked_by text not null,
  asked_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint inquiries_pkey PRIMARY KEY (id),
  constraint inquiries_seq_key UNIQUE (seq),
  constraint inquiries_advice_id_referral_id_fkey FOREIGN KEY (advice_id, referral_id) REFERENCES advice(id, referral_id),
  constraint inquiries_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES staff(id),
  constraint inquiries_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id)
);
comment on table inquiries is 'Questions that a coordinator asked of the referrer at one time, as an answer to an advice. Its id is the operation''s, and that of the letter that asks them.';
CREATE INDEX inquiries_by_referral ON public.inquiries USING btree (referral_id, seq);
CREATE TRIGGER inquiries_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.inquiries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on inquiries to followthrough_api;
grant select on inquiries to followthrough_reader;
grant insert, select on inquiries to followthrough_worker;

create table interventions (
  seq bigint not null generated always as identity,
  operation_id uuid not null,
  step text not null,
  kind text not null,
  referral_id uuid not null,
  run_id uuid,
  reason text,
  fingerprint text,
  new_run_id uuid,
  why_not text,
  by text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint interventions_pkey PRIMARY KEY (seq),
  constraint interventions_operation_id_step_key UNIQUE (operation_id, step),
  constraint interventions_by_fkey FOREIGN KEY (by) REFERENCES staff(id),
  constraint interventions_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES inbox(id),
  constraint interventions_asked_with_reason CHECK (((step = 'asked'::text) = ((reason IS NOT NULL) AND (fingerprint IS NOT NULL)))),
  constraint interventions_failed_says_why CHECK (((step = 'failed'::text) = (why_not IS NOT NULL))),
  constraint interventions_kind_known CHECK ((kind = ANY (ARRAY['start-now'::text, 'retry-deeds'::text, 'terminate'::text, 'reset'::text, 'restart-alert'::text]))),
  constraint interventions_step_known CHECK ((step = ANY (ARRAY['asked'::text, 'done'::text, 'failed'::text])))
);
comment on table interventions is 'What operations staff did to a workflow by hand, and why: asked is written before Temporal is asked, done or failed after it answered. asked alone means that the answer was not heard. run_id is the run that was on the screen. Nobody changes or removes a row.';
CREATE INDEX interventions_by_referral ON public.interventions USING btree (referral_id, seq);
CREATE UNIQUE INDEX interventions_end_once ON public.interventions USING btree (operation_id) WHERE (step <> 'asked'::text);
CREATE TRIGGER interventions_audited AFTER INSERT ON public.interventions FOR EACH ROW EXECUTE FUNCTION audit_intervention();
CREATE TRIGGER interventions_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.interventions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on interventions to followthrough_api;
grant select on interventions to followthrough_reader;
grant select on interventions to followthrough_worker;

create table key_revocations (
  key_id uuid not null,
  revoked_by text not null,
  revoked_at timestamp with time zone not null,
  reason text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint key_revocations_pkey PRIMARY KEY (key_id),
  constraint key_revocations_key_id_fkey FOREIGN KEY (key_id) REFERENCES access_tokens(id) ON DELETE CASCADE,
  constraint key_revocations_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES staff(id),
  constraint key_revocations_reason_known CHECK ((reason = ANY (ARRAY['rotated'::text, 'no-longer-used'::text, 'may-be-known'::text])))
);
comment on table key_revocations is 'Keys that open nothing any more. Every request looks here.';
CREATE TRIGGER key_revocations_audited AFTER INSERT ON public.key_revocations FOR EACH ROW EXECUTE FUNCTION audit_key_revocation();
CREATE TRIGGER key_revocations_only_grow BEFORE UPDATE OR TRUNCATE ON public.key_revocations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on key_revocations to followthrough_api;
grant select on key_revocations to followthrough_reader;

create table key_uses (
  key_id uuid not null,
  hour_at timestamp with time zone not null,
  constraint key_uses_pkey PRIMARY KEY (key_id, hour_at),
  constraint key_uses_key_id_fkey FOREIGN KEY (key_id) REFERENCES access_tokens(id) ON DELETE CASCADE
);
comment on table key_uses is 'In which hours a key was used: enough to see whether a key may go, and one small row an hour.';
grant insert, select on key_uses to followthrough_api;
grant select on key_uses to followthrough_reader;

create table migrations (
  name text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (name)
);
comment on table migrations is 'Which migrations this database has been through.';
grant select on migrations to followthrough_api;
grant select on migrations to followthrough_reader;
grant select on migrations to followthrough_worker;

create table notices (
  id uuid not null,
  referral_id uuid not null,
  purpose text not null,
  recipient text not null,
  recipient_id text,
  decision_id uuid,
  confirmed boolean not null default true,
  channel text not null,
  address text,
  subject text not null,
  text text not null,
  kept_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  delivery text not null,
  held_because text,
  recorded_at timestamp with time zone not null default now(),
  held_why jsonb,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_decision_id_referral_id_confirmed_fkey FOREIGN KEY (decision_id, referral_id, confirmed) REFERENCES decisions(id, referral_id, confirms),
  constraint notices_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES staff(id),
  constraint notices_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint notices_channel_known CHECK ((channel = ANY (ARRAY['text'::text, 'email'::text, 'in-app'::text]))),
  constraint notices_delivery_known CHECK ((delivery = ANY (ARRAY['kept'::text, 'sent'::text, 'undeliverable'::text, 'held'::text]))),
  constraint notices_held_has_reason CHECK (((delivery = 'held'::text) = (held_because IS NOT NULL))),
  constraint notices_invitation_needs_decision CHECK (((purpose <> 'invitation'::text) OR (decision_id IS NOT NULL))),
  constraint notices_only_confirmed CHECK (confirmed),
  constraint notices_purpose_known CHECK ((purpose = ANY (ARRAY['invitation'::text, 'closing'::text, 'questions'::text, 'reminder'::text, 'escalation'::text, 'sent-again'::text]))),
  constraint notices_recipient_known CHECK ((recipient = ANY (ARRAY['person'::text, 'referrer'::text, 'staff'::text, 'team'::text]))),
  constraint notices_sent_has_time CHECK (((delivery = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint notices_staff_named CHECK (((recipient = 'staff'::text) = (recipient_id IS NOT NULL)))
);
comment on table notices is 'Every message that we wrote, to whom, and whether it left. Written down before it is sent. An invitation names the decision that allows it, or cannot be written.';
CREATE INDEX notices_by_referral ON public.notices USING btree (referral_id, kept_at, id);
CREATE INDEX notices_by_time ON public.notices USING btree (kept_at DESC, id DESC);
CREATE INDEX notices_not_sent ON public.notices USING btree (kept_at, id) WHERE (delivery <> 'sent'::text);
grant select on notices to followthrough_api;
grant select on notices to followthrough_reader;
grant insert, select, update on notices to followthrough_worker;

create table operations (
  seq bigint not null generated always as identity,
  operation_id uuid not null,
  referral_id uuid not null,
  kind text not null,
  fingerprint text not null,
  by text,
  revision integer not null,
  status text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  by_system text,
  constraint operations_pkey PRIMARY KEY (operation_id),
  constraint operations_seq_key UNIQUE (seq),
  constraint operations_by_fkey FOREIGN KEY (by) REFERENCES staff(id),
  constraint operations_by_system_fkey FOREIGN KEY (by_system) REFERENCES systems(id),
  constraint operations_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint operations_by_one CHECK ((num_nonnulls(by, by_system) = 1)),
  constraint operations_kind_known CHECK ((kind = ANY (ARRAY['decided'::text, 'questions-answered'::text, 'answer-taken-back'::text, 'questions-withdrawn'::text, 'attempt-logged'::text, 'attempt-voided'::text, 'contact-confirmed'::text, 'consent-recorded'::text, 'consent-withdrawn'::text, 'part-2-marked'::text, 'part-2-unmarked'::text, 'sent-again'::text, 'facts-corrected'::text, 'ended'::text]))),
  constraint operations_status_known CHECK ((status = ANY (ARRAY['received'::text, 'awaiting-decision'::text, 'awaiting-information'::text, 'contacting'::text, 'closed'::text])))
);
comment on table operations is 'Changes that a workflow took, by the id that the caller gave: the first answer, for whoever asks again after the workflow is gone.';
CREATE INDEX operations_by_referral ON public.operations USING btree (referral_id, seq);
grant select on operations to followthrough_api;
grant select on operations to followthrough_reader;
grant insert, select on operations to followthrough_worker;

create table part2_consents (
  seq bigint not null generated always as identity,
  id uuid not null,
  referral_id uuid not null,
  recipient text not null,
  program_id text,
  given_on date not null,
  ends_on date,
  note text not null,
  recorded_by text not null,
  consented_at timestamp with time zone not null,
  withdrawal_id uuid,
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_note text,
  recorded_at timestamp with time zone not null default now(),
  constraint part2_consents_pkey PRIMARY KEY (id),
  constraint part2_consents_seq_key UNIQUE (seq),
  constraint part2_consents_withdrawal_id_key UNIQUE (withdrawal_id),
  constraint part2_consents_program_id_fkey FOREIGN KEY (program_id) REFERENCES programs(id),
  constraint part2_consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES staff(id),
  constraint part2_consents_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint part2_consents_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES staff(id),
  constraint part2_consents_end_after_beginning CHECK ((ends_on >= given_on)),
  constraint part2_consents_program_named CHECK (((recipient = 'program'::text) = (program_id IS NOT NULL))),
  constraint part2_consents_recipient_known CHECK ((recipient = ANY (ARRAY['program'::text, 'any-treating'::text, 'this-organization'::text]))),
  constraint part2_consents_withdrawn_whole CHECK ((num_nulls(withdrawal_id, withdrawn_by, withdrawn_at, withdrawn_note) = ANY (ARRAY[0, 4])))
);
comment on table part2_consents is 'Written consents of the person to tell of a referral that 42 CFR Part 2 protects: to whom, since when, until when. One that was withdrawn stays readable.';
CREATE INDEX part2_consents_by_referral ON public.part2_consents USING btree (referral_id, seq);
grant select on part2_consents to followthrough_api;
grant select on part2_consents to followthrough_reader;
grant insert, select, update (withdrawal_id, withdrawn_by, withdrawn_at, withdrawn_note) on part2_consents to followthrough_worker;

create table part2_marks (
  seq bigint not null generated always as identity,
  id uuid not null,
  referral_id uuid not null,
  origin text not null,
  marked_by text not null,
  marked_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  note text,
  withdrawal_id uuid,
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  withdrawn_note text,
  constraint part2_marks_pkey PRIMARY KEY (id),
  constraint part2_marks_seq_key UNIQUE (seq),
  constraint part2_marks_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint part2_marks_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES staff(id),
  constraint part2_marks_note_at_the_desk CHECK (((origin = 'desk'::text) = (note IS NOT NULL))),
  constraint part2_marks_origin_known CHECK ((origin = ANY (ARRAY['referral'::text, 'label'::text, 'desk'::text]))),
  constraint part2_marks_withdrawn_reason_known CHECK ((withdrawn_reason = ANY (ARRAY['marked-by-mistake'::text, 'sender-corrected'::text]))),
  constraint part2_marks_withdrawn_whole CHECK ((num_nulls(withdrawal_id, withdrawn_by, withdrawn_at, withdrawn_reason, withdrawn_note) = ANY (ARRAY[0, 5])))
);
comment on table part2_marks is 'Who said that 42 CFR Part 2 protects a referral: its sender, with the referral (its id is the referral''s then) or by a label later, or somebody of the team. One that was taken back stays readable.';
CREATE INDEX part2_marks_by_referral ON public.part2_marks USING btree (referral_id, seq);
grant select on part2_marks to followthrough_api;
grant select on part2_marks to followthrough_reader;
grant insert, select, update (withdrawal_id, withdrawn_by, withdrawn_at, withdrawn_reason, withdrawn_note) on part2_marks to followthrough_worker;

create table person_joins (
  seq bigint not null generated always as identity,
  id uuid not null,
  duplicate_id uuid not null,
  survivor_id uuid not null,
  joined_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  related jsonb not null,
  undone_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint person_joins_pkey PRIMARY KEY (id),
  constraint person_joins_seq_key UNIQUE (seq),
  constraint person_joins_duplicate_id_fkey FOREIGN KEY (duplicate_id) REFERENCES possible_duplicates(id),
  constraint person_joins_id_fkey FOREIGN KEY (id) REFERENCES duplicate_answers(id),
  constraint person_joins_joined_id_fkey FOREIGN KEY (joined_id) REFERENCES persons(id),
  constraint person_joins_survivor_id_fkey FOREIGN KEY (survivor_id) REFERENCES persons(id),
  constraint person_joins_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES duplicate_answers(id),
  constraint person_joins_of_two CHECK ((survivor_id <> joined_id))
);
comment on table person_joins is 'Which two persons were joined, and what undoing it needs: the facts of the survivor before and after, and what became of those around the other. undone_by is the answer that undid it; null while it stands.';
CREATE INDEX person_joins_by_duplicate ON public.person_joins USING btree (duplicate_id, seq);
CREATE INDEX person_joins_by_survivor ON public.person_joins USING btree (survivor_id, seq);
CREATE UNIQUE INDEX person_joins_standing ON public.person_joins USING btree (joined_id) WHERE (undone_by IS NULL);
grant select on person_joins to followthrough_api;
grant select on person_joins to followthrough_reader;
grant insert, select, update (undone_by) on person_joins to followthrough_worker;

create table person_keys (
  key text not null,
  person_id uuid not null,
  constraint person_keys_pkey PRIMARY KEY (key, person_id),
  constraint person_keys_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
);
comment on table person_keys is 'By what persons who may be one are found. Kept by a trigger from persons, so that no deed can forget it; it can be thrown away and made again.';
CREATE INDEX person_keys_by_person ON public.person_keys USING btree (person_id);
grant delete, insert, select on person_keys to followthrough_worker;

create table persons (
  id uuid not null,
  given_name text not null,
  family_name text not null,
  birth_date date,
  age_years integer,
  county text,
  coverage text[] not null,
  language text,
  phone text,
  email text,
  address text,
  pregnant boolean,
  veteran boolean,
  household jsonb not null,
  safe_to_contact text not null,
  channels text[] not null,
  no_voicemail boolean not null,
  best_times text,
  may_tell_referrer text not null,
  contact_as_of timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  joined_into uuid,
  constraint persons_pkey PRIMARY KEY (id),
  constraint persons_joined_into_fkey FOREIGN KEY (joined_into) REFERENCES persons(id),
  constraint persons_channels_known CHECK ((channels <@ ARRAY['call'::text, 'text'::text, 'email'::text, 'letter'::text, 'visit'::text])),
  constraint persons_joined_into_another CHECK ((joined_into <> id)),
  constraint persons_may_tell_referrer_known CHECK ((may_tell_referrer = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint persons_safe_to_contact_known CHECK ((safe_to_contact = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
);
comment on table persons is 'Whom a case is about, and how it is safe to contact them. age_years is what was told on arrival, where no birth date is known; contact_as_of is when the contact facts were last found out.';
CREATE INDEX persons_by_joined_into ON public.persons USING btree (joined_into) WHERE (joined_into IS NOT NULL);
CREATE TRIGGER persons_note_keys AFTER UPDATE OF given_name, family_name, birth_date, phone, email, address, joined_into ON public.persons FOR EACH ROW WHEN ((((((((old.given_name IS DISTINCT FROM new.given_name) OR (old.family_name IS DISTINCT FROM new.family_name)) OR (old.birth_date IS DISTINCT FROM new.birth_date)) OR (old.phone IS DISTINCT FROM new.phone)) OR (old.email IS DISTINCT FROM new.email)) OR (old.address IS DISTINCT FROM new.address)) OR (old.joined_into IS DISTINCT FROM new.joined_into))) EXECUTE FUNCTION note_keys_of_person();
CREATE TRIGGER persons_note_keys_of_new AFTER INSERT ON public.persons FOR EACH ROW EXECUTE FUNCTION note_keys_of_person();
CREATE TRIGGER persons_note_words AFTER UPDATE OF given_name, family_name, birth_date, phone ON public.persons FOR EACH ROW WHEN (((((old.given_name IS DISTINCT FROM new.given_name) OR (old.family_name IS DISTINCT FROM new.family_name)) OR (old.birth_date IS DISTINCT FROM new.birth_date)) OR (old.phone IS DISTINCT FROM new.phone))) EXECUTE FUNCTION note_words_of_person('id');
grant select on persons to followthrough_api;
grant select on persons to followthrough_reader;
grant insert, select, update on persons to followthrough_worker;

create table policies (
  name text not null,
  version integer not null,
  body jsonb not null,
  recorded_at timestamp with time zone not null default now(),
  made_by text,
  made_at timestamp with time zone,
  note text,
  constraint policies_pkey PRIMARY KEY (name, version),
  constraint policies_made_by_fkey FOREIGN KEY (made_by) REFERENCES staff(id),
  constraint policies_version_counts CHECK ((version > 0))
);
comment on table policies is 'Deadlines and contact rules as data. A version is never changed: referrals that began with it keep it. made_by is null for the version that came with the software.';
CREATE TRIGGER policies_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.policies FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on policies to followthrough_api;
grant select on policies to followthrough_reader;
grant insert, select on policies to followthrough_worker;

create table possible_duplicates (
  id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  standing text not null,
  level text not null,
  points integer not null,
  parts jsonb not null,
  facts_hash text not null,
  found_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  revision integer not null default 1,
  constraint possible_duplicates_pkey PRIMARY KEY (id),
  constraint possible_duplicates_person_a_person_b_key UNIQUE (person_a, person_b),
  constraint possible_duplicates_person_a_fkey FOREIGN KEY (person_a) REFERENCES persons(id),
  constraint possible_duplicates_person_b_fkey FOREIGN KEY (person_b) REFERENCES persons(id),
  constraint possible_duplicates_in_order CHECK ((person_a < person_b)),
  constraint possible_duplicates_level_known CHECK ((level = ANY (ARRAY['very-likely'::text, 'possible'::text]))),
  constraint possible_duplicates_standing_known CHECK ((standing = ANY (ARRAY['open'::text, 'kept-apart'::text, 'unlike'::text, 'joined'::text])))
);
comment on table possible_duplicates is 'Two persons on record who may be one, with what speaks for it and against it. Nothing comes of it by itself: a person decides. facts_hash is of the facts that were compared; unlike says that a fact changed and they no longer seem to be one.';
CREATE INDEX possible_duplicates_of_b ON public.possible_duplicates USING btree (person_b);
CREATE INDEX possible_duplicates_open ON public.possible_duplicates USING btree (points DESC, id) WHERE (standing = 'open'::text);
grant select on possible_duplicates to followthrough_api;
grant select on possible_duplicates to followthrough_reader;
grant insert, select, update on possible_duplicates to followthrough_worker;

create table programs (
  id text not null,
  name text not null,
  organization text not null,
  description text not null,
  service_types text[] not null,
  eligibility jsonb not null,
  languages text[] not null,
  capacity_status text not null,
  capacity_wait_days integer,
  authorization_required boolean not null,
  phone text,
  words tsvector not null generated always as (words_of_program(name, organization, description, service_types)) stored,
  capacity_since timestamp with time zone,
  constraint programs_pkey PRIMARY KEY (id),
  constraint programs_capacity_known CHECK ((capacity_status = ANY (ARRAY['open'::text, 'waitlist'::text, 'closed'::text]))),
  constraint programs_wait_not_negative CHECK ((capacity_wait_days >= 0))
);
comment on table programs is 'The directory: services that a person can be sent to, after Open Referral''s HSDS. A program is never deleted, because decisions name it.';
CREATE INDEX programs_by_name ON public.programs USING btree (name, id);
CREATE INDEX programs_by_word ON public.programs USING gin (words);
grant select on programs to followthrough_api;
grant select on programs to followthrough_reader;
grant select on programs to followthrough_worker;

create table promises (
  entry_id uuid not null,
  case_id uuid not null,
  what text not null,
  owed_by text not null,
  due_at timestamp with time zone not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_as text,
  ended_by uuid,
  recorded_at timestamp with time zone not null default now(),
  constraint promises_pkey PRIMARY KEY (entry_id),
  constraint promises_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint promises_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES entries(id),
  constraint promises_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES entries(id),
  constraint promises_ended_as_known CHECK ((ended_as = ANY (ARRAY['kept'::text, 'given-up'::text, 'withdrawn'::text]))),
  constraint promises_ended_whole CHECK ((((ended_at IS NULL) = (ended_as IS NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL)))),
  constraint promises_owed_by_known CHECK ((owed_by = ANY (ARRAY['us'::text, 'family'::text, 'payer'::text, 'provider'::text])))
);
comment on table promises is 'What was promised in an entry and where it stands: a projection of entries, written anew in the transaction of each entry that makes, settles or amends it. Open while ended_at is null.';
CREATE INDEX promises_open_by_case ON public.promises USING btree (case_id, due_at) WHERE (ended_at IS NULL);
CREATE INDEX promises_open_by_due ON public.promises USING btree (due_at, entry_id) WHERE (ended_at IS NULL);
grant select on promises to followthrough_api;
grant select on promises to followthrough_reader;
grant insert, select, update on promises to followthrough_worker;

create table questions (
  id uuid not null,
  inquiry_id uuid not null,
  place integer not null,
  text text not null,
  about text,
  origins text[] not null,
  recorded_at timestamp with time zone not null default now(),
  constraint questions_pkey PRIMARY KEY (id),
  constraint questions_inquiry_id_place_key UNIQUE (inquiry_id, place),
  constraint questions_inquiry_id_fkey FOREIGN KEY (inquiry_id) REFERENCES inquiries(id),
  constraint questions_have_origin CHECK ((cardinality(origins) > 0))
);
comment on table questions is 'One question as it was asked. about is the fact that an answer can tell our rules; origins says why it is asked.';
CREATE TRIGGER questions_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.questions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on questions to followthrough_api;
grant select on questions to followthrough_reader;
grant insert, select on questions to followthrough_worker;

create table referrals (
  id uuid not null,
  case_id uuid not null,
  source_kind text not null,
  source_organization text not null,
  source_contact_name text,
  source_email text,
  source_phone text,
  source_identifier text,
  narrative text not null,
  need text not null,
  urgency text not null,
  consent_to_share text not null,
  submitted_by text not null,
  policy_name text not null,
  policy_version integer not null,
  received_at timestamp with time zone not null,
  revision integer not null,
  status text not null,
  next_owner text not null,
  waiting_for jsonb,
  due_at timestamp with time zone,
  level integer not null default 0,
  program_id text,
  outcome jsonb,
  ended_by text,
  ended_at timestamp with time zone,
  ended_note text,
  moved_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  coded_from integer,
  team_id text not null,
  is_part2 boolean not null default false,
  read_as_urgent boolean not null default false,
  constraint referrals_pkey PRIMARY KEY (id),
  constraint referrals_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint referrals_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES staff(id),
  constraint referrals_id_fkey FOREIGN KEY (id) REFERENCES inbox(id),
  constraint referrals_policy_name_policy_version_fkey FOREIGN KEY (policy_name, policy_version) REFERENCES policies(name, version),
  constraint referrals_program_id_fkey FOREIGN KEY (program_id) REFERENCES programs(id),
  constraint referrals_team_of_case FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON UPDATE CASCADE,
  constraint referrals_closed_with_outcome CHECK (((status = 'closed'::text) = (outcome IS NOT NULL))),
  constraint referrals_consent_to_share_known CHECK ((consent_to_share = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint referrals_next_owner_known CHECK ((next_owner = ANY (ARRAY['system'::text, 'coordinator'::text, 'referrer'::text, 'nobody'::text]))),
  constraint referrals_source_kind_known CHECK ((source_kind = ANY (ARRAY['hospital'::text, 'primary-care'::text, 'school'::text, 'community-partner'::text, 'self'::text]))),
  constraint referrals_status_known CHECK ((status = ANY (ARRAY['received'::text, 'awaiting-decision'::text, 'awaiting-information'::text, 'contacting'::text, 'closed'::text]))),
  constraint referrals_urgency_known CHECK ((urgency = ANY (ARRAY['routine'::text, 'urgent'::text])))
);
comment on table referrals is 'What the desk lists. Where a referral stands is a projection: the workflow is the truth, this may lag it, and revision says by how much. need is the matter in a few words: the advised needs, before that the first words of the narrative.';
CREATE INDEX referrals_by_case ON public.referrals USING btree (case_id);
CREATE INDEX referrals_by_goes_on ON public.referrals USING btree ((((outcome ->> 'goesOn'::text))::uuid)) WHERE ((outcome ->> 'kind'::text) = 'duplicate'::text);
CREATE INDEX referrals_ended_of_submitter ON public.referrals USING btree (submitted_by, ((outcome ->> 'kind'::text)), received_at DESC, id DESC) WHERE (status = 'closed'::text);
CREATE INDEX referrals_ended_of_team ON public.referrals USING btree (team_id, ((outcome ->> 'kind'::text)), received_at DESC, id DESC) WHERE (status = 'closed'::text);
CREATE INDEX referrals_of_submitter_by_move ON public.referrals USING btree (submitted_by, moved_at, id);
CREATE INDEX referrals_of_submitter_by_receipt ON public.referrals USING btree (submitted_by, received_at DESC, id DESC);
CREATE INDEX referrals_of_team_by_due ON public.referrals USING btree (team_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id);
CREATE INDEX referrals_of_team_by_move ON public.referrals USING btree (team_id, moved_at DESC, id DESC);
CREATE INDEX referrals_of_team_by_receipt ON public.referrals USING btree (team_id, received_at DESC, id DESC);
CREATE INDEX referrals_of_team_by_urgency ON public.referrals USING btree (team_id, (
CASE
    WHEN ((urgency = 'urgent'::text) OR read_as_urgent) THEN 0
    ELSE 1
END), COALESCE(due_at, 'infinity'::timestamp with time zone), id);
CREATE INDEX referrals_open_by_alarm ON public.referrals USING btree (COALESCE(((waiting_for -> 'next'::text) ->> 'at'::text), ''::text) COLLATE "C", id) WHERE (status <> 'closed'::text);
CREATE INDEX referrals_open_by_wait ON public.referrals USING btree (COALESCE((waiting_for ->> 'since'::text), ''::text) COLLATE "C", id) WHERE (status <> 'closed'::text);
CREATE INDEX referrals_open_of_submitter ON public.referrals USING btree (submitted_by, received_at DESC, id DESC) WHERE (status <> 'closed'::text);
CREATE INDEX referrals_open_of_team ON public.referrals USING btree (team_id, status, moved_at DESC, id DESC) WHERE (status <> 'closed'::text);
CREATE STATISTICS public.referrals_by_outcome ON (outcome ->> 'kind'::text) FROM referrals;
CREATE TRIGGER referrals_note_taken_up AFTER INSERT ON public.referrals FOR EACH ROW EXECUTE FUNCTION note_taken_up();
CREATE TRIGGER referrals_note_words AFTER UPDATE OF case_id, team_id, need, source_organization, source_identifier ON public.referrals FOR EACH ROW WHEN ((((((old.case_id IS DISTINCT FROM new.case_id) OR (old.team_id IS DISTINCT FROM new.team_id)) OR (old.need IS DISTINCT FROM new.need)) OR (old.source_organization IS DISTINCT FROM new.source_organization)) OR (old.source_identifier IS DISTINCT FROM new.source_identifier))) EXECUTE FUNCTION note_words_of_referral();
CREATE TRIGGER referrals_note_words_of_new AFTER INSERT ON public.referrals FOR EACH ROW EXECUTE FUNCTION note_words_of_referral();
CREATE TRIGGER referrals_take_team BEFORE INSERT OR UPDATE OF case_id ON public.referrals FOR EACH ROW EXECUTE FUNCTION take_team_of_case();
grant select on referrals to followthrough_api;
grant select on referrals to followthrough_reader;
grant insert, select, update on referrals to followthrough_worker;

create table related_persons (
  id uuid not null,
  person_id uuid not null,
  relation text not null,
  given_name text not null,
  family_name text not null,
  phone text,
  may_consent text not null,
  may_be_told text not null,
  recorded_at timestamp with time zone not null default now(),
  told_about text[] not null default '{}'::text[],
  constraint related_persons_pkey PRIMARY KEY (id),
  constraint related_persons_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint related_persons_may_be_told_known CHECK ((may_be_told = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint related_persons_may_consent_known CHECK ((may_consent = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint related_persons_relation_known CHECK ((relation = ANY (ARRAY['guardian'::text, 'caregiver'::text, 'parent'::text, 'spouse'::text, 'other'::text]))),
  constraint related_persons_told_about_known CHECK ((told_about <@ ARRAY['appointments'::text, 'services'::text, 'health'::text, 'money'::text]))
);
comment on table related_persons is 'Who consents for a person or cares for them, whether they may be told anything, and about which matters. No matter named means: ask before telling.';
CREATE INDEX related_persons_by_person ON public.related_persons USING btree (person_id);
CREATE TRIGGER related_persons_note_words AFTER INSERT OR DELETE OR UPDATE ON public.related_persons FOR EACH ROW EXECUTE FUNCTION note_words_of_person('person_id');
grant select on related_persons to followthrough_api;
grant select on related_persons to followthrough_reader;
grant insert, select, update on related_persons to followthrough_worker;

create table saved_views (
  id uuid not null,
  staff_id text not null,
  name text not null,
  query text not null,
  is_default boolean not null,
  saved_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint saved_views_pkey PRIMARY KEY (id),
  constraint saved_views_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint saved_views_named CHECK (((name <> ''::text) AND (length(name) <= 60))),
  constraint saved_views_query_short CHECK ((length(query) <= 1000))
);
comment on table saved_views is 'Filters of the list of referrals, as its address has them, under a name that one person of the staff gave them.';
CREATE UNIQUE INDEX saved_views_once_by_name ON public.saved_views USING btree (staff_id, lower(name));
CREATE UNIQUE INDEX saved_views_one_default ON public.saved_views USING btree (staff_id) WHERE is_default;
grant delete, insert, select, update on saved_views to followthrough_api;

create table search_words (
  referral_id uuid not null,
  words tsvector not null,
  constraint search_words_pkey PRIMARY KEY (referral_id),
  constraint search_words_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id)
);
comment on table search_words is 'By which words a referral is found. Kept by triggers from persons, related_persons, cases and referrals, so that no deed can forget it. The letter before a word says where it is from: t team, n name, r related person, b birth date, p and q phone (forwards and backwards), w need, s source, i the sender''s number.';
CREATE INDEX search_words_by_word ON public.search_words USING gin (words);
grant select on search_words to followthrough_api;
grant select on search_words to followthrough_reader;
grant insert, select, update on search_words to followthrough_worker;

create table sent_again (
  operation_id uuid not null,
  seq bigint not null default nextval('answers_seq_seq'::regclass),
  referral_id uuid not null,
  narrative text not null,
  words text,
  changes jsonb not null,
  told jsonb not null,
  by_kind text not null,
  by_id text not null,
  received_at timestamp with time zone not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint sent_again_pkey PRIMARY KEY (operation_id),
  constraint sent_again_seq_key UNIQUE (seq),
  constraint sent_again_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint sent_again_by_known CHECK ((by_kind = ANY (ARRAY['staff'::text, 'system'::text])))
);
comment on table sent_again is 'What the sender of a referral said of it later under its own number. words are the part of the narrative that was not told before: rules and advisors read them after the narrative, in one order with the answers. changes are the facts that were told otherwise before; told is what fills in the facts that were not known.';
CREATE INDEX sent_again_by_referral ON public.sent_again USING btree (referral_id, seq);
CREATE TRIGGER sent_again_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sent_again FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on sent_again to followthrough_api;
grant select on sent_again to followthrough_reader;
grant insert, select on sent_again to followthrough_worker;

create table sessions (
  token_sha256 text not null,
  staff_id text not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  constraint sessions_pkey PRIMARY KEY (token_sha256),
  constraint sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint sessions_end_later CHECK ((expires_at > opened_at)),
  constraint sessions_hashed CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table sessions is 'People signed in to the desk, by the hash of their cookie. A row that has expired means nothing.';
CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);
grant delete, insert, select on sessions to followthrough_api;

create table sightings (
  seq bigint not null generated always as identity,
  at timestamp with time zone not null,
  window_at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  kind text not null,
  referral_id uuid,
  case_id uuid,
  facts jsonb not null default '{}'::jsonb,
  recorded_at timestamp with time zone not null default now(),
  constraint sightings_pkey PRIMARY KEY (seq),
  constraint sightings_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint sightings_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint sightings_actor_known CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'system'::text]))),
  constraint sightings_kind_known CHECK ((kind = ANY (ARRAY['saw-referral'::text, 'saw-case'::text, 'saw-person'::text, 'searched'::text, 'took-out-audit'::text]))),
  constraint sightings_of_a_matter CHECK (((kind <> ALL (ARRAY['saw-referral'::text, 'saw-case'::text, 'saw-person'::text])) OR (case_id IS NOT NULL)))
);
comment on table sightings is 'Who saw which person''s page, searched, or took something out, and when: once for each person of the staff, matter and quarter of an hour (window_at). facts holds counts and filters, never the words that were searched for. Nobody changes or removes a row.';
CREATE INDEX sightings_by_actor ON public.sightings USING btree (actor_id, at DESC, seq DESC);
CREATE INDEX sightings_by_case ON public.sightings USING btree (case_id, at DESC, seq DESC) WHERE (case_id IS NOT NULL);
CREATE INDEX sightings_by_referral ON public.sightings USING btree (referral_id, at DESC, seq DESC) WHERE (referral_id IS NOT NULL);
CREATE INDEX sightings_newest_first ON public.sightings USING btree (at DESC, seq DESC);
CREATE UNIQUE INDEX sightings_once_a_window ON public.sightings USING btree (actor_id, kind, COALESCE(referral_id, case_id), window_at) WHERE (case_id IS NOT NULL);
CREATE TRIGGER sightings_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.sightings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on sightings to followthrough_api;
grant select on sightings to followthrough_reader;

create table staff (
  id text not null,
  name text not null,
  role text not null,
  about text not null default ''::text,
  constraint staff_pkey PRIMARY KEY (id),
  constraint staff_role_known CHECK ((role = ANY (ARRAY['coordinator'::text, 'supervisor'::text, 'operations'::text, 'auditor'::text, 'integration'::text, 'administrator'::text])))
);
comment on table staff is 'People who sign in. An id is never given to a second person: decisions and the audit name it for ever.';
grant select on staff to followthrough_api;
grant select on staff to followthrough_reader;
grant select on staff to followthrough_worker;

create table systems (
  id text not null,
  name text not null,
  is_ours boolean not null default false,
  constraint systems_pkey PRIMARY KEY (id)
);
comment on table systems is 'Outside systems that hand in referrals, each with keys of its own.';
grant select on systems to followthrough_api;
grant select on systems to followthrough_reader;
grant insert, select on systems to followthrough_worker;

create table tasks (
  id uuid not null,
  referral_id uuid not null,
  team_id text not null,
  assignee_id text,
  kind text not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  recorded_at timestamp with time zone not null default now(),
  urgency text not null,
  constraint tasks_pkey PRIMARY KEY (id),
  constraint tasks_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES staff(id),
  constraint tasks_referral_id_fkey FOREIGN KEY (referral_id) REFERENCES referrals(id),
  constraint tasks_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id),
  constraint tasks_kind_known CHECK ((kind = ANY (ARRAY['decide-pathway'::text, 'ask-referrer'::text, 'reach-person'::text, 'start-service'::text]))),
  constraint tasks_urgency_known CHECK ((urgency = ANY (ARRAY['routine'::text, 'urgent'::text])))
);
comment on table tasks is 'What waits for a person, and by when. A task belongs to the workflow that waits on it; nothing else opens or closes it.';
CREATE UNIQUE INDEX tasks_one_open ON public.tasks USING btree (referral_id, kind) WHERE (closed_at IS NULL);
CREATE INDEX tasks_open_by_assignee ON public.tasks USING btree (assignee_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX tasks_open_by_team ON public.tasks USING btree (team_id, due_at, id) WHERE (closed_at IS NULL);
grant select on tasks to followthrough_api;
grant select on tasks to followthrough_reader;
grant insert, select, update on tasks to followthrough_worker;

create table team_members (
  team_id text not null,
  staff_id text not null,
  constraint team_members_pkey PRIMARY KEY (team_id, staff_id),
  constraint team_members_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint team_members_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
);
comment on table team_members is 'Who works in which team: the supervisor of a team is its member with that role.';
CREATE INDEX team_members_by_staff ON public.team_members USING btree (staff_id);
grant select on team_members to followthrough_api;
grant select on team_members to followthrough_reader;
grant select on team_members to followthrough_worker;

create table teams (
  id text not null,
  name text not null,
  zone text not null,
  counties text[] not null default '{}'::text[],
  constraint teams_pkey PRIMARY KEY (id)
);
comment on table teams is 'Coordinators who share a list. A referral goes to the team that serves its county; zone is where their working day is.';
grant select on teams to followthrough_api;
grant select on teams to followthrough_reader;
grant select on teams to followthrough_worker;

create table voided_attempts (
  seq bigint not null generated always as identity,
  attempt_id uuid not null,
  referral_id uuid not null,
  reason text not null,
  note text not null,
  voided_by text not null,
  voided_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  id uuid not null,
  constraint voided_attempts_pkey PRIMARY KEY (attempt_id),
  constraint voided_attempts_id_key UNIQUE (id),
  constraint voided_attempts_seq_key UNIQUE (seq),
  constraint voided_attempts_attempt_id_referral_id_fkey FOREIGN KEY (attempt_id, referral_id) REFERENCES contact_attempts(id, referral_id),
  constraint voided_attempts_voided_by_fkey FOREIGN KEY (voided_by) REFERENCES staff(id),
  constraint voided_attempts_reason_known CHECK ((reason = ANY (ARRAY['wrongly-logged'::text, 'wrong-person'::text])))
);
comment on table voided_attempts is 'Contact attempts that were logged by mistake: they stay readable, and count for nothing.';
CREATE INDEX voided_attempts_by_referral ON public.voided_attempts USING btree (referral_id, seq);
CREATE TRIGGER voided_attempts_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.voided_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on voided_attempts to followthrough_api;
grant select on voided_attempts to followthrough_reader;
grant insert, select on voided_attempts to followthrough_worker;

create table withdrawals (
  inquiry_id uuid not null,
  operation_id uuid not null,
  reason text not null,
  note text not null,
  withdrawn_by text not null,
  withdrawn_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default now(),
  seq bigint not null generated always as identity,
  constraint withdrawals_pkey PRIMARY KEY (operation_id, inquiry_id),
  constraint withdrawals_seq_key UNIQUE (seq),
  constraint withdrawals_inquiry_id_fkey FOREIGN KEY (inquiry_id) REFERENCES inquiries(id),
  constraint withdrawals_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES staff(id),
  constraint withdrawals_reason_known CHECK ((reason = ANY (ARRAY['referrer-does-not-answer'::text, 'found-out-otherwise'::text, 'not-needed-any-more'::text, 'asked-by-mistake'::text, 'other'::text])))
);
comment on table withdrawals is 'That a coordinator went on without the answers that had not come, and why.';
CREATE INDEX withdrawals_by_inquiry ON public.withdrawals USING btree (inquiry_id, seq);
CREATE TRIGGER withdrawals_only_grow BEFORE DELETE OR UPDATE OR TRUNCATE ON public.withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant select on withdrawals to followthrough_api;
grant select on withdrawals to followthrough_reader;
grant insert, select on withdrawals to followthrough_worker;

create table workers (
  id uuid not null,
  version text not null,
  state text not null,
  started_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  deeds_done integer not null default 0,
  deeds_failed integer not null default 0,
  start_ms_p50 integer,
  start_ms_p95 integer,
  recorded_at timestamp with time zone not null default now(),
  advisor_set_up bigint,
  constraint workers_pkey PRIMARY KEY (id),
  constraint workers_advisor_set_up_fkey FOREIGN KEY (advisor_set_up) REFERENCES advisor_set_ups(seq),
  constraint workers_seen_after_start CHECK ((last_seen_at >= started_at)),
  constraint workers_state_known CHECK ((state = ANY (ARRAY['starting'::text, 'hosting'::text, 'waiting'::text, 'draining'::text, 'stopped'::text])))
);
comment on table workers is 'What each worker says of itself every few seconds: a process that was killed falls silent here within seconds, while Temporal remembers it for minutes. deeds_ and start_ms_ are about its last minute; start_ms is how long a deed waited for a worker.';
CREATE INDEX workers_by_sight ON public.workers USING btree (last_seen_at DESC, id);
grant select on workers to followthrough_api;
grant select on workers to followthrough_reader;
grant delete, insert, select, update on workers to followthrough_worker;
