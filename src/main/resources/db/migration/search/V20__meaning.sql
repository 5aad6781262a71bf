-- What texts mean, as vectors: kept by a hash of the text and the model that worked it out, so that no index that is built
-- anew and no text that comes again needs the model.
create table search_vector (
    model varchar(40) not null,
    hash bytea not null,
    vector bytea not null,
    primary key (model, hash)
);

-- The model that has worked out all texts of the row as it stands. Each writing of the row empties it: so the rows without
-- it are the queue, and a program that dies forgets none.
alter table search_entry add column meant_by varchar(40);
create index search_entry_not_meant on search_entry (written_in, key) where meant_by is null and not gone;

-- Which of several programs on this database works texts out now; one that died gives way after a minute.
create table search_meaning_shift (
    model varchar(40) primary key,
    holder uuid not null,
    until timestamptz not null
);
