-- Notices of days off imported or corrected on the desk; never changed, the highest edition of a year counts.
create table calendar_notice (
    id          uuid        primary key,
    version     integer     not null,
    notice_year integer     not null check (notice_year between 2000 and 2099),
    edition     integer     not null check (edition > 0),
    source      text        not null,
    reason      text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    unique (notice_year, edition)
);
create table calendar_notice_day (
    notice uuid    not null references calendar_notice (id),
    day    date    not null,
    worked boolean not null,
    primary key (notice, day)
);
