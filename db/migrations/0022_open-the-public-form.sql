-- What people ask for themselves comes from a system of our own. It is named, so that the audit can say who handed in;
-- it has no key and gets none, so that nobody comes as it from outside.
alter table systems add column is_ours boolean not null default false;
comment on column systems.is_ours is 'A door of the house itself, such as the public form. It never has a key.';
insert into systems (id, name, is_ours) values ('self-referral', 'Self-referral form', true)
on conflict (id) do update set is_ours = true;

create function refuse_key_of_ours() returns trigger language plpgsql as $$
begin
  if exists (select from systems where id = new.system_id and is_ours) then
    raise exception 'A system of the house itself has no key.';
  end if;
  return new;
end
$$;
create trigger access_tokens_none_of_ours before insert on access_tokens
  for each row execute function refuse_key_of_ours();
