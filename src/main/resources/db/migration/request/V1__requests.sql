-- What tells who asks is closed with the seal: applicant, his files, the code of his own page.
create table request_case (
    id uuid primary key,
    revision int not null,
    number varchar(20) not null unique,
    organ uuid not null,
    unit uuid not null,
    stage varchar(20) not null,
    channel varchar(20) not null,
    arrived_on date not null,
    received_on date,
    receipt_basis text,
    applicant_kind varchar(20) not null,
    applicant text not null,
    applicant_mark varchar(64) not null,
    subject text not null,
    document_number text,
    form varchar(20) not null,
    delivery varchar(20) not null,
    subject_key varchar(64) not null,
    subject_likeness bigint not null,
    code text not null,
    code_hash varchar(64) not null unique,
    clock varchar(20) not null,
    due date,
    provisional boolean not null,
    waits_until date,
    outcome varchar(2),
    closed_on date,
    in_time boolean,
    split_from uuid references request_case,
    rating int check (rating between 1 and 5),
    entered_at timestamptz not null
);

create index request_case_open on request_case (unit, due) where stage <> 'CLOSED';
create index request_case_by_due on request_case (due, entered_at desc, id) where stage <> 'CLOSED';
create index request_case_closed on request_case (entered_at desc, id) where stage = 'CLOSED';
create index request_case_of_organ on request_case (organ, received_on);
create index request_case_waiting on request_case (waits_until) where stage in ('AWAIT_CORRECTION', 'AWAIT_FEE');
create index request_case_arrived on request_case (arrived_on) where stage = 'ARRIVED';
create index request_case_provisional on request_case (due) where provisional and stage <> 'CLOSED';
create index request_case_subject on request_case (organ, subject_key);
create index request_case_applicant on request_case (organ, applicant_mark, received_on);
create index request_case_listed on request_case (unit, entered_at desc);

-- One line a year; numbers are given once and never again.
create table request_number (year int primary key, last bigint not null);

create table request_act (
    place bigint generated always as identity primary key,
    request uuid not null references request_case,
    act varchar(20) not null,
    before varchar(20),
    after varchar(20) not null,
    on_day date not null,
    text text,
    -- What the clock needs; null for acts that move no period.
    clock varchar(20),
    correct_by date,
    served_on date,
    of_act bigint references request_act,
    working_days int,
    account uuid not null,
    name varchar(100) not null,
    at timestamptz not null
);

create index request_act_of on request_act (request, place);

create table request_file (
    id uuid primary key,
    request uuid not null references request_case,
    kind varchar(20) not null,
    name text not null,
    media_type varchar(100) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    stored uuid not null,
    act bigint references request_act,
    added_by varchar(100) not null,
    added_at timestamptz not null
);

create index request_file_of on request_file (request, added_at);

-- Who opened the applicant's data or a file, and when.
create table request_look (
    place bigint generated always as identity primary key,
    request uuid not null references request_case,
    what varchar(200) not null,
    account uuid not null,
    name varchar(100) not null,
    at timestamptz not null
);

create index request_look_of on request_look (request, place);

create table request_reply (
    request uuid primary key references request_case,
    revision int not null,
    draft text not null,
    writers uuid[] not null,
    letter varchar(60),
    drafted_on date,
    review uuid,
    sent_on date,
    way varchar(20),
    proof text
);

-- What an office entered of itself for its letters; null where the rule by name and place holds.
create table request_organ (
    unit uuid primary key,
    kind varchar(20),
    superior varchar(200),
    court varchar(200),
    online varchar(400),
    prefix varchar(40)
);

create table request_letter_number (
    organ uuid not null,
    pattern varchar(80) not null,
    last varchar(60),
    primary key (organ, pattern)
);

-- What is added stays as it was added.
create function request_kept() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed', tg_table_name;
end $$;

create trigger request_act_kept before update or delete on request_act for each row execute function request_kept();
create trigger request_look_kept before update or delete on request_look for each row execute function request_kept();

-- Reconsiderations and suits over answers, for table 四 of the annual report.
create table request_remedy (
    id uuid primary key,
    request uuid not null references request_case,
    kind varchar(20) not null check (kind in ('RECONSIDERATION', 'DIRECT_SUIT', 'SUIT_AFTER')),
    number varchar(100) not null,
    filed_on date not null,
    result varchar(10) check (result in ('UPHELD', 'CORRECTED', 'OTHER')),
    decided_on date,
    check ((result is null) = (decided_on is null))
);

create index request_remedy_of on request_remedy (request, filed_on);
