create table account (
    id                   uuid primary key,
    version              integer     not null,
    login                text        not null unique check (login = lower(login)),
    display_name         text        not null,
    unit                 uuid        not null,
    active               boolean     not null,
    mail                 text,
    password_hash        text        not null,
    must_change_password boolean     not null,
    failed_attempts      integer     not null check (failed_attempts >= 0),
    locked_until         timestamptz,
    -- raised whenever all sessions of the account must end
    stamp                integer     not null,
    created_at           timestamptz not null,
    code_secret          text,
    last_code_step       bigint      not null default 0
);

create index account_unit on account (unit);

create table account_role (
    account uuid not null references account on delete cascade,
    role    text not null,
    primary key (account, role)
);

create index account_role_role on account_role (role);

create table account_recovery_code (
    account uuid not null references account on delete cascade,
    hash    text not null,
    primary key (account, hash)
);

-- Failed sign-ins by network address; rows outlive their window only until the next failure.
create table sign_in_throttle (
    address  text primary key,
    since    timestamptz not null,
    failures integer     not null
);
