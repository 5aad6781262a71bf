-- Who was about to ask and found that it is public already; nothing of who it was is kept.
create table request_answered_already (
    id uuid primary key,
    href varchar(400) not null,
    day date not null
);

create index request_answered_already_of_day on request_answered_already (day);
