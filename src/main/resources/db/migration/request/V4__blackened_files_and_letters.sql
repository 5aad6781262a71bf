-- The file another was made from by blackening; the original never goes out any more.
alter table request_file add made_from uuid references request_file;

create index request_file_made_from on request_file (made_from) where made_from is not null;

-- Letters on the way: each act's letter of a kind has its number once, however often it is made.
create table request_act_letter (
    act bigint not null references request_act,
    kind varchar(40) not null,
    number varchar(60) not null,
    primary key (act, kind)
);
