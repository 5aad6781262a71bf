-- The library of policies over what is published: documents, their relations, and who looked at what.

create table policy_document (
    item           bigint primary key,
    unit           uuid         not null,
    kind           varchar(30)  not null,
    title          varchar(300) not null,
    names          text[]       not null,
    doc_number     varchar(100),
    doc_key        varchar(100),
    theme          varchar(100),
    formed_on      date,
    effective_from date,
    valid_until    date,
    published_at   timestamptz  not null,
    withdrawn      boolean      not null default false,
    -- false for what is directed to named units only
    for_everybody  boolean      not null,
    -- 题注 as a keeper wrote it; null: as the relations tell it
    head_note      text,
    -- the state that search was told last; what holds on a day is always derived
    told           varchar(20)  not null,
    -- when its keeper dealt with the end of its validity
    end_handled_at timestamptz,
    end_note       text
);
create index policy_document_newest on policy_document (published_at desc, item desc);
create index policy_document_key on policy_document (doc_key);
create index policy_document_names on policy_document using gin (names);
create index policy_document_end on policy_document (valid_until) where valid_until is not null;

create table policy_relation (
    id            uuid primary key,
    place         bigint generated always as identity,
    kind          varchar(20)  not null,
    -- what does it, and what it is done to; either may lie outside the library
    source        bigint,
    source_title  varchar(300) not null,
    source_number varchar(100),
    target        bigint,
    target_title  varchar(300) not null,
    target_number varchar(100),
    works_from    date         not null,
    -- the version of the target that bears the amended text
    text_version  int,
    stage         varchar(20)  not null,
    -- the sentence that says it, and where it stands
    quote         text,
    address       varchar(60),
    check (source is not null or target is not null)
);
create index policy_relation_source on policy_relation (source);
create index policy_relation_target on policy_relation (target);

-- A document that rests on a fallen one, until its keeper has looked at it.
create table policy_warning (
    relation  uuid primary key references policy_relation,
    fell_on   date not null,
    looked_at timestamptz,
    looked_by varchar(100),
    note      text
);

create table policy_act (
    place    bigint generated always as identity primary key,
    item     bigint,
    relation uuid,
    act      varchar(30)  not null,
    text     text,
    account  uuid         not null,
    name     varchar(100) not null,
    at       timestamptz  not null
);
create index policy_act_item on policy_act (item);
