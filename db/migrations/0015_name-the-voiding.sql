-- Taking an attempt back is asked for under an id like every other change: by it the words are found that go with it.
-- Nothing has written a row yet.
alter table voided_attempts add column id uuid not null unique;
