-- Which version of the thing a row holds and since when, what it explains, and by which edition of the projection it was
-- made: rows of an older one are made anew after a start, and only they lack the day.
alter table search_entry add column version int not null default 1;
alter table search_entry add column revised_on date;
alter table search_entry add column rests_on uuid;
alter table search_entry add column edition int not null default 1;
create index search_entry_edition on search_entry (edition) where not gone;
