-- Until now what waited was named in not_advised, without its reason, its quotes and its questions. What was kept so stays.
alter table advice add column waiting jsonb not null default '[]';
comment on column advice.waiting is 'What else was asked for and waits until a danger is seen to, each as in recommendations; nothing of it is put forward.';
