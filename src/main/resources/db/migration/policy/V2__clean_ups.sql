-- 定期清理: rounds in which documents are kept, amended or abolished.

create table clean_up (
    id         uuid primary key,
    revision   int          not null,
    title      varchar(200) not null,
    unit       uuid         not null,
    stage      varchar(20)  not null,
    begun_on   date         not null,
    reply_by   date,
    -- the manuscript of the result and the item it became
    draft      uuid,
    item       bigint
);

create table clean_up_line (
    clean_up        uuid         not null references clean_up,
    position        int          not null,
    item            bigint       not null,
    unit            uuid         not null,
    title           varchar(300) not null,
    doc_number      varchar(100),
    proposal        varchar(20),
    reason          varchar(1000),
    proposed_by     varchar(100),
    decision        varchar(20),
    decision_reason varchar(1000),
    decided_by      varchar(100),
    primary key (clean_up, position)
);
create index clean_up_line_item on clean_up_line (item);

create table clean_up_act (
    place    bigint generated always as identity primary key,
    clean_up uuid         not null references clean_up,
    act      varchar(20)  not null,
    before   varchar(20),
    after    varchar(20)  not null,
    item     bigint,
    text     text,
    account  uuid         not null,
    name     varchar(100) not null,
    at       timestamptz  not null
);
