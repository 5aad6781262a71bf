create table policy_question (
    id uuid primary key,
    revision int not null,
    item bigint not null,
    item_title text not null,
    unit uuid not null,
    stage varchar(10) not null check (stage in ('RECEIVED', 'ANSWERED', 'CLOSED')),
    words text not null,
    consent boolean not null,
    -- Contact and secret address are closed with the seal; the address is found by its hash.
    contact text,
    code text not null,
    code_hash varchar(64) not null unique,
    asked_at timestamptz not null,
    due date not null,
    provisional boolean not null,
    answer text,
    answered_at timestamptz,
    manuscript uuid,
    answer_item bigint,
    answer_title text
);

create index policy_question_of_unit on policy_question (unit, stage, due);
create index policy_question_of_item on policy_question (item) where answer_item is not null;
create index policy_question_manuscript on policy_question (manuscript) where manuscript is not null;

create table policy_question_act (
    place bigint generated always as identity primary key,
    question uuid not null references policy_question,
    act varchar(10) not null,
    before varchar(10),
    after varchar(10) not null,
    text text,
    account uuid not null,
    name varchar(100) not null,
    at timestamptz not null
);

create index policy_question_act_of on policy_question_act (question, place);

create table policy_feedback (
    id uuid primary key,
    item bigint not null,
    item_title text not null,
    unit uuid not null,
    judgement varchar(6) not null check (judgement in ('GOOD', 'FAIR', 'POOR')),
    words text,
    at timestamptz not null
);

create index policy_feedback_of_item on policy_feedback (item, at desc);
create index policy_feedback_of_unit on policy_feedback (unit, at desc);
