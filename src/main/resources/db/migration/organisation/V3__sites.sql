-- The portals of this deployment. The main one needs no row: it answers for every host nobody else has.
create table site (
    id uuid primary key,
    main boolean not null,
    name varchar(60) not null,
    root uuid references unit unique,
    with_below boolean not null,
    address varchar(200),
    brand varchar(7) not null,
    deep varchar(7) not null,
    soft varchar(7) not null,
    sponsor varchar(100),
    contact varchar(100),
    code varchar(20),
    icp varchar(60),
    police varchar(60),
    mistakes varchar(300),
    revision int not null default 0,
    check (main = (root is null)),
    check (main or name <> '')
);
create unique index site_main on site (main) where main;

create table site_host (
    host varchar(253) primary key,
    site uuid not null references site on delete cascade,
    position int not null
);
