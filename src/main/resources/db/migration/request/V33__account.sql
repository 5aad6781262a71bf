-- By the keyed hash of the mail address an applicant named he finds all of his requests; null where he named none.
create table request_contact (
    request uuid primary key references request_case,
    mark varchar(64)
);

create index request_contact_mark on request_contact (mark) where mark is not null;

-- Codes that prove who reads a mailbox: each opens once, for a quarter of an hour.
create table request_account_code (
    code_hash varchar(64) primary key,
    mark varchar(64) not null,
    asked_at timestamptz not null,
    used_at timestamptz
);

create index request_account_code_of on request_account_code (mark, asked_at);
create index request_account_code_asked on request_account_code (asked_at);

create table request_account_visit (
    key_hash varchar(64) primary key,
    mark varchar(64) not null,
    began_at timestamptz not null,
    seen_at timestamptz not null
);

create index request_account_visit_seen on request_account_visit (seen_at);
