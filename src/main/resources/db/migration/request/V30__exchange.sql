-- Links with higher and lower platforms; their addresses and keys are in files outside the database.
create table exchange_partner (
    side varchar(40) primary key,
    -- The name of this platform, and what the other is to it; NONE once the link has ended.
    own varchar(40) not null,
    relation varchar(10) not null,
    -- The last bundle made for it, and the last one before everything was to be sent once more.
    last_bundle bigint not null default 0,
    again_after bigint not null default 0
);

-- How far each case is known to each partner: one line, however often it changes.
create table exchange_case (
    partner varchar(40) not null references exchange_partner,
    origin varchar(40) not null,
    case_id uuid not null,
    kind varchar(10) not null,
    version bigint not null,
    state varchar(10) not null,
    bundle bigint,
    reason text,
    content text,
    primary key (partner, origin, case_id)
);

create index exchange_case_waiting on exchange_case (partner, version) where state = 'WAITING';
create index exchange_case_passed on exchange_case (case_id) where kind = 'PASSED';
create index exchange_case_refused on exchange_case (partner, version) where state = 'REFUSED';

-- The bytes go once the receipt is there.
create table exchange_bundle (
    partner varchar(40) not null references exchange_partner,
    number bigint not null,
    sha256 varchar(64) not null,
    records int not null,
    bytes bytea,
    made_at timestamptz not null,
    tried_at timestamptz,
    tries int not null default 0,
    next_try timestamptz,
    trouble text,
    answered bigint,
    answered_at timestamptz,
    taken int,
    had int,
    refused int,
    primary key (partner, number)
);

create index exchange_bundle_by_hash on exchange_bundle (partner, sha256);
create index exchange_bundle_open on exchange_bundle (partner, number) where answered is null;
create index exchange_bundle_answered on exchange_bundle (partner, answered);

-- In what order receipts were noted.
create sequence exchange_answer;

-- What came, and the receipt that was given for it.
create table exchange_taken (
    partner varchar(40) not null references exchange_partner,
    sha256 varchar(64) primary key,
    number bigint not null,
    place bigint generated always as identity,
    receipt bytea not null,
    taken_at timestamptz not null,
    taken int not null,
    had int not null,
    refused int not null
);

create index exchange_taken_newest on exchange_taken (partner, place desc);

-- Cases of lower platforms as they last stood there; never a case of this one.
create table exchange_mirror (
    origin varchar(40) not null,
    case_id uuid not null,
    version bigint not null,
    partner varchar(40) not null references exchange_partner,
    number varchar(60) not null,
    organ varchar(200) not null,
    unit varchar(200) not null,
    subject text,
    stage varchar(20) not null,
    applicant_kind varchar(20) not null,
    received_on date,
    due date,
    outcome varchar(2),
    closed_on date,
    in_time boolean,
    passed_origin varchar(40),
    passed_id uuid,
    content text not null,
    taken_at timestamptz not null,
    primary key (origin, case_id)
);

create index exchange_mirror_by_due on exchange_mirror (origin, due, case_id) where stage <> 'CLOSED';
create index exchange_mirror_received on exchange_mirror (received_on);
create index exchange_mirror_passed on exchange_mirror (passed_id) where passed_id is not null;

-- Which case above a request here came from.
create table exchange_passed (
    request uuid primary key references request_case,
    origin varchar(40) not null,
    case_id uuid not null,
    partner varchar(40) not null references exchange_partner,
    number varchar(60) not null,
    unique (origin, case_id)
);
