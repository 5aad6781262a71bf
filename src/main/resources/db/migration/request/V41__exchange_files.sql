-- Pieces of files that come with requests from above, sealed as they came, until the file is whole and its request here.
create table exchange_piece (
    origin varchar(40) not null,
    case_id uuid not null,
    file uuid not null,
    piece int not null,
    content text not null,
    taken_at timestamptz not null,
    primary key (origin, case_id, file, piece)
);

-- Files from above that are kept: each once, however often it comes.
create table exchange_file (
    origin varchar(40) not null,
    case_id uuid not null,
    file uuid not null,
    request uuid not null references request_case,
    taken_at timestamptz not null,
    primary key (origin, case_id, file)
);

create index exchange_file_of_request on exchange_file (request);

-- Pieces of files that go down with a request here.
create index exchange_case_files on exchange_case (cast(cast(content as jsonb) ->> 'request' as uuid)) where kind = 'FILE';
