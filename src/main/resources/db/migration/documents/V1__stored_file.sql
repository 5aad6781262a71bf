create table stored_file (
    id uuid primary key,
    sha256 char(64) not null,
    size bigint not null check (size >= 0),
    name varchar(255) not null,
    stored_at timestamptz not null default now(),
    unique (sha256, name)
);
