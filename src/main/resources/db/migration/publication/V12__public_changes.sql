-- How often what the public sees has changed; pages kept in memory are valid while it stands still.
create table public_change (
    one     boolean primary key default true check (one),
    changes bigint      not null,
    at      timestamptz not null
);
insert into public_change (changes, at) values (0, now());

-- The tree of the statutory column counts by line; the site map goes by number.
create index item_counted on item (line, kind) where withdrawn_at is null;
