-- What the finder asks, edition after edition; rows are only ever added. The first edition is the program's own.
create table finder_edition (
    number  int primary key check (number > 1),
    topics  text         not null,
    note    varchar(500) not null,
    account uuid         not null,
    name    varchar(100) not null,
    at      timestamptz  not null
);
