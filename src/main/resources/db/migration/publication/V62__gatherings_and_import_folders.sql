-- What gathers published items under an address of its own: topics and packages. Each version of what an address gathers
-- is an entry of the transparency log, like a version of an item.
create table gathering (
    path         varchar(100) primary key,
    unit         uuid         not null,
    title        varchar(300) not null,
    version      integer      not null,
    -- First version since it was last taken back: the records of those before are gone
    shown_from   integer      not null,
    -- SHA-256 of what it gathers, without number and time: the same again is no new version
    content      varchar(64)  not null,
    published_at timestamptz  not null,
    withdrawn_at timestamptz,
    withdrawn_why varchar(1000)
);

create table gathering_version (
    path         varchar(100) not null references gathering,
    version      integer      not null,
    record       text         not null,
    sha256       varchar(64)  not null,
    log_index    bigint       not null,
    published_at timestamptz  not null,
    primary key (path, version)
);
create trigger gathering_version_stays before update or delete or truncate on gathering_version
    execute function refuse_change();

-- History read from a folder on the server, where it lies; null for files that were uploaded.
alter table import_batch add column folder varchar(1000);

-- What somebody ordered at the command line of the server; the running program takes it up or says why not.
create table import_order (
    id       uuid primary key,
    folder   varchar(1000) not null,
    login    varchar(100)  not null,
    unit     varchar(200)  not null,
    line     varchar(100)  not null,
    kind     varchar(100)  not null,
    asked_at timestamptz   not null,
    batch    uuid references import_batch,
    refusal  varchar(1000)
);
create index import_order_waiting on import_order (asked_at) where batch is null and refusal is null;
