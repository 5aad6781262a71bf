-- 国办函〔2020〕109号: what an applicant was told to pay, reckoned when he was told, and what he paid.
create table request_fee (
    request uuid primary key references request_case,
    notice bigint not null references request_act,
    noticed_on date not null,
    method varchar(20) not null check (method in ('PER_REQUEST', 'PER_PAGE')),
    received_on date not null,
    counted_before int not null check (counted_before >= 0),
    matters int not null check (matters >= 1),
    pages int not null check (pages >= 0),
    yuan bigint not null check (yuan > 0),
    how_to_pay text not null,
    paid_on date,
    paid_by varchar(20),
    receipt varchar(100),
    check ((paid_on is null) = (paid_by is null) and (paid_on is null) = (receipt is null))
);

create index request_fee_noticed on request_fee (noticed_on);

-- 第四十一条: somebody shows that what an organ recorded of himself is wrong. No request for information: its own kind,
-- outside table 三. Who he is, what is wrong and what was decided is closed with the seal.
create table request_rectification (
    id uuid primary key,
    revision int not null,
    number varchar(20) not null unique,
    organ uuid not null,
    stage varchar(20) not null,
    channel varchar(20) not null,
    arrived_on date not null,
    due date not null,
    applicant text not null,
    claim text not null,
    code text not null,
    code_hash varchar(64) not null unique,
    decision text,
    proposed_by uuid,
    letter varchar(60),
    outcome varchar(20),
    closed_on date,
    identity_erased_on date,
    erased_on date,
    entered_at timestamptz not null,
    check ((outcome is null) or (decision is not null)),
    check ((stage = 'CLOSED') = (closed_on is not null))
);

create index request_rectification_open on request_rectification (organ, due) where stage <> 'CLOSED';
create index request_rectification_kept on request_rectification (closed_on) where erased_on is null;
create index request_rectification_listed on request_rectification (organ, entered_at desc);

create table request_rectification_number (year int primary key, last bigint not null);

create table request_rectification_act (
    place bigint generated always as identity primary key,
    rectification uuid not null references request_rectification,
    act varchar(20) not null,
    before varchar(20),
    after varchar(20) not null,
    on_day date not null,
    text text,
    account uuid not null,
    name varchar(100) not null,
    at timestamptz not null
);

create index request_rectification_act_of on request_rectification_act (rectification, place);

-- The words of an act may be emptied once its matter was erased; nothing else of it is ever changed.
create function request_rectification_act_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.text is null and to_jsonb(new) - 'text' = to_jsonb(old) - 'text'
        and exists (select from request_rectification where id = old.rectification and erased_on is not null) then
        return new;
    end if;
    raise exception 'rows of % are never changed', tg_table_name;
end $$;

create trigger request_rectification_act_kept before update or delete on request_rectification_act
    for each row execute function request_rectification_act_kept();

create table request_rectification_file (
    id uuid primary key,
    rectification uuid not null references request_rectification,
    kind varchar(20) not null,
    name text not null,
    media_type varchar(100) not null,
    size bigint not null,
    stored uuid not null,
    added_by varchar(100) not null,
    added_at timestamptz not null
);

create index request_rectification_file_of on request_rectification_file (rectification, added_at);
