-- Mailboxes read over IMAP: how far each was read, and which program reads it at this moment.
create table request_mailbox (
    mailbox varchar(60) primary key,
    organ uuid not null,
    uid_validity bigint,
    last_uid bigint not null default 0,
    failing_uid bigint,
    failures int not null default 0,
    reader uuid,
    reader_until timestamptz,
    read_at timestamptz,
    trouble varchar(300),
    trouble_since timestamptz
);

-- Each message once: by its place in the mailbox and by its own mark. What it says lies sealed in a file.
create table request_mail (
    id uuid primary key,
    mailbox varchar(60) not null references request_mailbox,
    organ uuid not null,
    uid_validity bigint not null,
    uid bigint not null,
    mark varchar(64) not null,
    nature varchar(20) not null,
    subject text not null,
    size bigint not null,
    whole boolean not null,
    stored uuid,
    arrived_at timestamptz not null,
    taken_at timestamptz not null,
    state varchar(20) not null check (state in ('NEW', 'REGISTERED', 'JOINED', 'SET_ASIDE')),
    reason varchar(20),
    request uuid references request_case,
    settled_on date,
    erased_on date,
    tidied boolean not null default false,
    unique (mailbox, uid_validity, uid),
    unique (mailbox, mark),
    check ((state = 'NEW') = (settled_on is null)),
    check ((state in ('REGISTERED', 'JOINED')) = (request is not null))
);

create index request_mail_listed on request_mail (organ, state, arrived_at);
create index request_mail_kept on request_mail (settled_on) where erased_on is null;
create index request_mail_untidy on request_mail (mailbox) where not tidied;

-- Who took, opened, registered, joined or set aside a letter, and when.
create table request_mail_act (
    place bigint generated always as identity primary key,
    mail uuid not null references request_mail,
    act varchar(20) not null,
    text varchar(300),
    account uuid not null,
    name varchar(100) not null,
    on_day date not null,
    at timestamptz not null
);

create index request_mail_act_of on request_mail_act (mail, place);
create trigger request_mail_act_kept before update or delete on request_mail_act
    for each row execute function request_kept();

-- 依申请公开目录: what was given to an applicant and may be listed for everybody; never who asked.
create table request_listing (
    request uuid primary key references request_case,
    organ uuid not null,
    number bigint generated always as identity unique,
    title varchar(300) not null,
    outcome varchar(2) not null,
    replied_on date not null,
    item bigint,
    listed_on date not null,
    listed_by varchar(100) not null,
    taken_off_on date,
    revision int not null default 0
);

create index request_listing_public on request_listing (organ, replied_on desc, number desc) where taken_off_on is null;

-- Where and when an organ takes requests in, for the guide (国办公开办函〔2017〕19号); null where a channel is not opened.
create table request_office (
    unit uuid primary key,
    name varchar(100),
    place varchar(200),
    hours varchar(200),
    phone varchar(60),
    post varchar(200),
    fax varchar(60),
    mail varchar(200),
    notes varchar(500),
    kept_on date not null
);
