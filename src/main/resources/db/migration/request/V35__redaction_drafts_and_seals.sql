-- What was marked in a file and not yet blackened; closed with the seal, since it says what is sensitive.
create table request_redaction_draft (
    file uuid primary key references request_file,
    request uuid not null references request_case,
    revision bigint not null,
    draft text not null,
    name varchar(100) not null,
    at timestamptz not null
);

create index request_redaction_draft_of on request_redaction_draft (request);

-- How an organ's letters are sealed; the picture lies closed in the store of files.
create table request_seal (
    unit uuid primary key,
    signing varchar(10) not null check (signing in ('PAPER', 'PICTURE', 'FIELD')),
    ofd boolean not null,
    millimetres int not null check (millimetres between 30 and 60),
    stored uuid,
    check (signing <> 'PICTURE' or stored is not null)
);

-- Letters of which an ofd is wanted besides, where the organ does not make one always.
alter table request_reply add ofd boolean not null default false;
