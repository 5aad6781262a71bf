-- Tables being checked before they are issued. Every edit is kept at once; nothing here is seen by other units.
create table draft (
    id           uuid primary key,
    revision     integer     not null,
    state        text        not null,
    issuer       uuid        not null,
    title        text        not null,
    doc_number   text,
    issued_on    date,
    year         integer,
    level        text,
    open         boolean     not null,
    source_file  uuid        not null,
    source_name  text        not null,
    sha256       text        not null,
    trouble      text,
    earlier      uuid references draft,
    corrects     uuid references plan,
    upper_task   uuid references task,
    plan         uuid references plan,
    created_by   text        not null,
    created_at   timestamptz not null,
    touched_at   timestamptz not null
);
create index draft_by_issuer on draft (issuer, state);
create index draft_by_file on draft (sha256, issuer);

create table draft_row (
    id              uuid primary key,
    revision        integer not null,
    draft           uuid    not null references draft,
    position        integer not null,
    no              text,
    path            text[]  not null,
    requirement     text    not null,
    units_raw       text,
    deadline_raw    text,
    deadline_kind   text,
    deadline_date   date,
    deadline_days   integer,
    deadline_unit   text,
    deadline_after  text,
    source_position integer not null,
    source_row      integer not null,
    source_text     text    not null,
    checked         boolean not null,
    dropped         boolean not null,
    same_task       uuid,
    same_decided    boolean not null
);
create index draft_row_by_draft on draft_row (draft, position);

-- What the reader was not sure of, by field.
create table draft_doubt (
    draft      uuid    not null references draft,
    field      text    not null,
    confidence numeric not null,
    reason     text    not null,
    primary key (draft, field)
);
create table draft_row_doubt (
    draft_row  uuid    not null references draft_row,
    field      text    not null,
    confidence numeric not null,
    reason     text    not null,
    primary key (draft_row, field)
);
create table draft_unit (
    draft_row uuid    not null references draft_row,
    position  integer not null,
    name      text    not null,
    role      text    not null,
    how       text    not null,
    units     uuid[]  not null,
    primary key (draft_row, position)
);
create table draft_target (
    draft_row uuid    not null references draft_row,
    position  integer not null,
    measure   text    not null,
    operator  text    not null,
    value     numeric not null,
    unit      text    not null,
    period    text,
    scope     text,
    fact_kind text,
    each_unit boolean not null,
    primary key (draft_row, position)
);
