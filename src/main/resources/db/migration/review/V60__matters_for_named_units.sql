-- What is directed to named units keeps its title out of records that others read.
alter table review add column for_named_units boolean not null default false;
