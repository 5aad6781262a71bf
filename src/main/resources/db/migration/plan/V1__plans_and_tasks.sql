-- Plans as issued, their tasks, who must do them, what was done.
create table plan (
    id          uuid primary key,
    revision    integer     not null,
    issuer      uuid        not null,
    year        integer     not null,
    title       text        not null,
    doc_number  text,
    issued_on   date,
    level       text,
    edition     integer     not null,
    public      boolean     not null,
    issued_at   timestamptz not null,
    issued_by   text        not null
);
create index plan_by_year on plan (year, issuer);

-- One row for each edition of a plan: what changed against the one before, as it was issued.
create table plan_edition (
    plan        uuid        not null references plan,
    edition     integer     not null,
    source_file uuid,
    source_name text,
    reason      text,
    issued_at   timestamptz not null,
    issued_by   text        not null,
    primary key (plan, edition)
);
create table plan_change (
    plan        uuid    not null references plan,
    edition     integer not null,
    position    integer not null,
    kind        text    not null,
    task        uuid    not null,
    field       text,
    before      text,
    after       text,
    primary key (plan, edition, position)
);

create table task (
    id             uuid primary key,
    revision       integer not null,
    plan           uuid    not null references plan,
    position       integer not null,
    no             text,
    path           text[]  not null,
    requirement    text    not null,
    units_raw      text,
    deadline_raw   text,
    deadline_kind  text,
    deadline_date  date,
    deadline_days  integer,
    deadline_unit  text,
    deadline_after text,
    upper_task     uuid references task,
    dropped        boolean not null default false
);
create index task_by_plan on task (plan, position);
create index task_by_upper on task (upper_task) where upper_task is not null;

create table assignment (
    id              uuid primary key,
    task            uuid    not null references task,
    unit            uuid    not null,
    named_as        text    not null,
    role            text    not null,
    stage           text    not null,
    due             date,
    provisional     boolean not null,
    percent         integer,
    asked_due       date,
    asked_reason    text,
    finished_on     date,
    unique (task, unit)
);
create index assignment_by_unit on assignment (unit, stage);
create index assignment_open_by_due on assignment (due) where stage in ('ISSUED', 'IN_PROGRESS', 'HANDED_IN');

create table target (
    id        uuid primary key,
    task      uuid    not null references task,
    position  integer not null,
    measure   text    not null,
    operator  text    not null,
    value     numeric not null,
    unit      text    not null,
    period    text,
    scope     text,
    fact_kind text,
    each_unit boolean not null
);
create index target_by_task on target (task, position);
create index target_by_kind on target (fact_kind) where fact_kind is not null;

-- Append-only: every act of every procedure, who, when, why.
create table act_taken (
    id         uuid primary key,
    place      bigint      not null generated always as identity,
    task       uuid        not null references task,
    assignment uuid references assignment deferrable initially deferred,
    unit       uuid,
    act        text        not null,
    before     text,
    after      text,
    text       text,
    link       text,
    files      uuid[]      not null,
    percent    integer,
    due        date,
    account    uuid        not null,
    name       text        not null,
    by_unit    uuid        not null,
    at         timestamptz not null
);
create index act_taken_by_task on act_taken (task, place);
create index act_taken_urgings on act_taken (at) where act in ('URGE', 'WARN');
