-- What is public, as search knows it. The index is made from this table alone. A removed entry stays as an empty row, so
-- that an index that follows later learns of it too.
-- written_in is the transaction that wrote the row last: an index that has read all rows up to the oldest transaction
-- then running knows where to go on, however transactions overlap.
create table search_entry (
    key uuid primary key,
    href text not null,
    site varchar(60) not null,
    title text not null,
    aliases text[] not null,
    body text not null,
    attachments text not null,
    doc_number text,
    unit uuid not null,
    unit_name text not null,
    kind varchar(60) not null,
    kind_label text not null,
    theme text,
    published_on date not null,
    formed_on date,
    validity varchar(9) not null check (validity in ('EFFECTIVE', 'AMENDED', 'NOT_YET', 'EXPIRED', 'ABOLISHED', 'NONE')),
    successor uuid,
    passages jsonb not null default '[]',
    gone boolean not null default false,
    written_in xid8 not null default pg_current_xact_id()
);

create index search_entry_written_in on search_entry (written_in, key);

-- Words that mean the same: each row is one group, e.g. 公积金 住房公积金.
create table search_synonym (
    id uuid primary key,
    words text[] not null check (cardinality(words) between 2 and 20)
);

-- Each wish to build the index anew; every program on this database follows the newest.
create table search_rebuild (
    number bigint generated always as identity primary key,
    wished_by text not null,
    wished_at timestamptz not null
);
