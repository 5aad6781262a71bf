-- The tree of units. A unit is never deleted: it is merged or dissolved and its names stay known.
create table unit (
    id          uuid    primary key,
    version     integer not null,
    name        text    not null,
    short_name  text    not null,
    kind        text    not null check (kind in ('GOVERNMENT', 'DEPARTMENT', 'TOWN', 'OFFICE', 'PUBLIC_ENTERPRISE')),
    parent      uuid    references unit (id),
    division    text    check (division ~ '^[0-9]{6}$'),
    position    integer not null,
    ended_on    date,
    merged_into uuid    references unit (id),
    check (parent is distinct from id),
    check (merged_into is null or ended_on is not null)
);
create index on unit (parent);
create unique index unit_name_in_use on unit (name) where ended_on is null;

-- Further names: short names (no date) and former names with the day they ended.
create table unit_other_name (
    unit     uuid not null references unit (id),
    name     text not null,
    until    date,
    primary key (unit, name)
);

-- Names that stand for all units of a kind: which names (a pattern over the plain name), which units (a rule).
create table unit_group (
    id       uuid    primary key,
    version  integer not null,
    label    text    not null unique,
    pattern  text    not null,
    rule     text    not null,
    narrow   boolean not null,
    position integer not null
);

-- What a person decided that a name in the tables of an issuer stands for.
create table remembered_name (
    issuer     uuid        not null references unit (id),
    name       text        not null,
    units      uuid[]      not null check (cardinality(units) > 0),
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (issuer, name)
);

-- One row, rewritten by every change of the tables above: who holds a copy sees that it is old, and changes queue up.
create table organisation_stamp (
    only  boolean primary key default true check (only),
    stamp uuid    not null
);
insert into organisation_stamp (stamp) values (gen_random_uuid());
