-- What the check of a draft found and somebody kept with a reason. The words themselves are not here: they may be
-- personal data; the fingerprint knows them again while they stay the same.
create table kept_finding (
    manuscript  uuid         not null references manuscript,
    fingerprint varchar(64)  not null,
    kind        varchar(40)  not null,
    place       varchar(100) not null,
    reason      varchar(500) not null,
    account     uuid         not null,
    name        varchar(100) not null,
    at          timestamptz  not null,
    primary key (manuscript, fingerprint)
);

-- Who of a unit first opened what was directed to it; one line for each version and unit.
create table directed_receipt (
    item    bigint       not null references item,
    version integer      not null,
    unit    uuid         not null,
    account uuid         not null,
    name    varchar(100) not null,
    at      timestamptz  not null,
    primary key (item, version, unit)
);
