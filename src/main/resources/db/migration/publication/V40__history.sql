-- What was public before this program: imported in batches, each approved as a whole.
alter table item_version
    add column import_batch uuid,
    -- SHA-256 of the row of the approved list
    add column import_row varchar(64),
    add constraint item_version_was_approved check (num_nonnulls(review, import_batch) = 1),
    add constraint item_version_import_has_row check ((import_batch is null) = (import_row is null));
-- One row of an approved list opens the door once.
create unique index item_version_of_import on item_version (import_batch, import_row) where import_batch is not null;
create index item_by_title on item (title);

create table import_batch (
    id         uuid primary key,
    stage      varchar(20)  not null,
    name       varchar(300) not null,
    unit       uuid         not null,
    line       varchar(40)  not null references catalogue_line,
    kind       varchar(30)  not null,
    uploader   uuid         not null,
    uploader_name varchar(100) not null,
    made_at    timestamptz  not null,
    changed_at timestamptz  not null,
    trouble    varchar(1000),
    -- Who lets it in, once it is approved
    enterer    uuid,
    enterer_name varchar(100),
    entered_at timestamptz
);
create index import_batch_newest on import_batch (made_at desc);
create index import_batch_waiting on import_batch (stage) where stage in ('READING', 'ENTERING', 'FOLLOWING');

create table import_file (
    batch    uuid    not null references import_batch,
    position integer not null,
    file     uuid    not null,
    primary key (batch, position)
);

create table import_row (
    batch      uuid         not null references import_batch,
    position   integer      not null,
    place      varchar(500) not null,
    state      varchar(20)  not null,
    title      varchar(300) not null,
    doc_number varchar(100),
    doc_key    varchar(100),
    claimed_on date,
    why        varchar(2000),
    -- The item to be, as JSON; null where nothing can come of the row
    content    text,
    -- Its line in the list that is reviewed
    listed     varchar(1000),
    item       bigint,
    primary key (batch, position)
);
create index import_row_by_state on import_row (batch, state, position);
