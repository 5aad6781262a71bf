-- Salt of the day: with it gone, nobody can tell which address an attempt came from.
create table guard_day (
    day date primary key,
    salt varchar(64) not null
);

create table guard_attempt (
    address varchar(64) not null,
    form varchar(40) not null,
    at timestamptz not null
);

create index guard_attempt_of on guard_attempt (address, form, at);
create index guard_attempt_old on guard_attempt (at);
