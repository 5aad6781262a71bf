-- 案例库: answered cases in words of their own. Nothing here tells who asked; a row stays when its request is erased.
create table request_library (
    id uuid primary key,
    revision int not null,
    request uuid not null references request_case,
    organ uuid not null,
    unit uuid not null,
    outcome varchar(2) not null,
    grounds varchar(2)[] not null,
    year int not null,
    stage varchar(10) not null check (stage in ('DRAFT', 'CHECKING', 'RELEASED', 'WITHDRAWN')),
    title text not null,
    asked text not null,
    answered text not null,
    point text not null,
    -- The words without spaces, marks and width, and the pairs of neighbours in what was asked.
    folded text not null,
    pairs text[] not null,
    -- Whoever wrote at the text does not release it.
    writers uuid[] not null,
    training boolean not null,
    draft uuid unique,
    item bigint,
    href varchar(400),
    released_on date,
    withdrawal text,
    check ((stage = 'WITHDRAWN') = (withdrawal is not null)),
    check (released_on is not null or stage <> 'RELEASED'),
    check (href is null or stage = 'RELEASED')
);

-- A case is in the library once; what was withdrawn may be proposed again.
create unique index request_library_of on request_library (request) where stage <> 'WITHDRAWN';
create index request_library_pairs on request_library using gin (pairs) where stage = 'RELEASED';
create index request_library_listed on request_library (year desc, released_on desc, id) where stage = 'RELEASED';
create index request_library_in_hand on request_library (unit) where stage in ('DRAFT', 'CHECKING');
create index request_library_item on request_library (item) where item is not null;

create table request_library_act (
    place bigint generated always as identity primary key,
    library uuid not null references request_library,
    act varchar(20) not null,
    text text,
    account uuid not null,
    name varchar(100) not null,
    at timestamptz not null
);

create index request_library_act_of on request_library_act (library, place);

create trigger request_library_act_kept before update or delete on request_library_act
    for each row execute function request_kept();

create index request_remedy_decided on request_remedy (decided_on) where decided_on is not null;

-- What a clerk had done with many like requests at once: each of them by an act of its own, one after the other.
create table request_together (
    id uuid primary key,
    organ uuid not null,
    -- The wording by which the group was called then.
    subject_key varchar(64) not null,
    act varchar(10) not null check (act in ('ASSIGN', 'DRAFT')),
    unit uuid,
    reason text,
    draft text,
    account uuid not null,
    name varchar(100) not null,
    of_unit uuid not null,
    roles text[] not null,
    at timestamptz not null
);

create index request_together_of on request_together (organ, subject_key);

create table request_together_case (
    together uuid not null references request_together,
    request uuid not null references request_case,
    done boolean,
    refusal text,
    primary key (together, request)
);

create index request_together_waiting on request_together_case (together) where done is null;

create index request_case_wordings on request_case (organ, subject_key) where stage <> 'CLOSED';

-- 培训案例 counts as a deed of its own.
insert into fact_kind (code, label, counting, position) values ('TRAINING_CASE', '培训案例', '件', 18) on conflict do nothing;
insert into fact_kind_word (kind, word, weight) values
    ('TRAINING_CASE', '培训案例', 90), ('TRAINING_CASE', '案例培训', 86), ('TRAINING_CASE', '典型案例', 60) on conflict do nothing;
