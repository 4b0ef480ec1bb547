-- Lists as people narrowed and sorted them, each person's own. The api keeps them: no pathway ever asks for one.
create table saved_views (
  id          uuid primary key,
  staff_id    text not null references staff,
  name        text not null,
  query       text not null,
  is_default  boolean not null,
  saved_at    timestamptz not null,
  recorded_at timestamptz not null default now(),
  constraint saved_views_named check (name <> '' and length(name) <= 60),
  constraint saved_views_query_short check (length(query) <= 1000)
);
create unique index saved_views_once_by_name on saved_views (staff_id, lower(name));
create unique index saved_views_one_default on saved_views (staff_id) where is_default;
comment on table saved_views is 'Filters of the list of referrals, as its address has them, under a name that one person of the staff gave them.';
grant select, insert, update, delete on saved_views to followthrough_api;
