-- The wordings of letters as a government's office keeps them for the organs of its region; never changed, never deleted.
create table request_letter_edition (
    id uuid primary key,
    government uuid not null,
    kind varchar(40) not null,
    number int not null check (number > 0),
    effective_from date not null,
    title varchar(100) not null,
    body text not null,
    reason varchar(500) not null,
    account uuid not null,
    name varchar(100) not null,
    at timestamptz not null,
    unique (government, kind, number)
);

create trigger request_letter_edition_kept before update or delete on request_letter_edition
    for each row execute function request_kept();

-- By which edition an answer was drafted; null is the one delivered with the program, by which all were drafted so far.
alter table request_reply add wording uuid references request_letter_edition;
alter table request_rectification add wording uuid references request_letter_edition;
