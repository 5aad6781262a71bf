-- What explains or passes on a policy that fell, until its keeper has looked at it.
create table policy_leaning (
    policy bigint not null,
    item bigint not null,
    unit uuid not null,
    word varchar(20) not null,
    title text not null,
    note varchar(1000),
    looked_by varchar(100),
    looked_at timestamptz,
    primary key (policy, item)
);
create index policy_leaning_of_item on policy_leaning (item);
create index policy_question_answer on policy_question (answer_item) where answer_item is not null;
create index policy_sheet_item on policy_sheet (item) where item is not null;
