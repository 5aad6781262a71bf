-- Which program may write to an index that several share (OpenSearch). The number grows with each new holder and goes with
-- everything he writes, so that one who was overtaken while he slept overwrites nothing newer.
create table search_claim (
    name varchar(20) primary key,
    holder uuid not null,
    number bigint not null,
    lapses_at timestamptz not null
);

-- How many passages an entry ever had: where passages are documents of their own, those of former texts must be deleted.
alter table search_entry add column most_passages int not null default 0;
update search_entry set most_passages = jsonb_array_length(passages);
