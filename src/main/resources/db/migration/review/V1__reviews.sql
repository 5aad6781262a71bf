-- Chains in editions: a later edition ends the one before, running reviews keep the steps they began with.
create table review_chain (
    id       uuid primary key,
    unit     uuid,
    kind     text,
    edition  integer     not null,
    steps    text        not null,
    in_force boolean     not null,
    made_at  timestamptz not null,
    made_by  text        not null,
    unique nulls not distinct (unit, kind, edition)
);
create unique index review_chain_in_force on review_chain (unit, kind) nulls not distinct where in_force;

create table review (
    id            uuid primary key,
    place         bigint      not null generated always as identity,
    revision      integer     not null,
    kind          text        not null,
    kind_label    text        not null,
    subject       text        not null,
    unit          uuid        not null,
    title         text        not null,
    href          text        not null check (href like '/%'),
    policy        boolean     not null,
    chain         uuid        not null,
    chain_edition integer     not null,
    steps         text        not null,
    passed        text[]      not null,
    stage         text        not null,
    open_step     text,
    due           date,
    provisional   boolean     not null,
    attribute     text        not null,
    ground        text,
    reason        text,
    round         integer     not null,
    sha256        text        not null,
    author        uuid        not null,
    author_unit   uuid        not null,
    author_name   text        not null,
    told          uuid[]      not null,
    parts         text[]      not null,
    changed_at    timestamptz not null,
    check ((stage = 'UNDER_REVIEW') = (open_step is not null))
);
create index review_of_matter on review (kind, subject, place desc);
-- 一事一审: one matter has one review that has not ended.
create unique index review_one_at_a_time on review (kind, subject) where stage <> 'PASSED';
create index review_open on review (due) where stage = 'UNDER_REVIEW';
create index review_by_author on review (author, changed_at desc);

-- Four eyes: within one review an account has written or stands on one step, never two things.
create table review_standing (
    review  uuid not null references review,
    account uuid not null,
    step    text not null,
    primary key (review, account)
);
create index review_standing_of_account on review_standing (account);

-- What the reviewers had before them: rows are added, never changed or removed.
create table review_round (
    review     uuid        not null references review,
    number     integer     not null,
    text       text        not null,
    sha256     text        not null,
    attribute  text        not null,
    ground     text,
    reason     text,
    by_account uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    primary key (review, number)
);
create table review_act (
    id          uuid primary key,
    place       bigint      not null generated always as identity,
    review      uuid        not null references review,
    act         text        not null,
    step        text,
    step_name   text,
    round       integer     not null,
    sha256      text        not null,
    account     uuid        not null,
    name        text        not null,
    by_unit     uuid        not null,
    for_account uuid,
    for_name    text,
    opinion     text,
    remarks     text        not null,
    attribute   text        not null,
    ground      text,
    reason      text,
    at          timestamptz not null
);
create index review_act_of_review on review_act (review, place);
create index review_act_by_account on review_act (account, place desc);

create function review_record_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'What was reviewed is kept as it was: % on % refused', tg_op, tg_table_name;
end
$$;
create trigger review_round_append_only before update or delete on review_round
    for each row execute function review_record_refuses_change();
create trigger review_act_append_only before update or delete on review_act
    for each row execute function review_record_refuses_change();

-- Who stands in for whom on which days.
create table review_substitute (
    id          uuid primary key,
    principal   uuid        not null,
    substitute  uuid        not null check (substitute <> principal),
    from_day    date        not null,
    to_day      date        not null check (to_day >= from_day),
    named_at    timestamptz not null,
    ended_at    timestamptz
);
create index review_substitute_of on review_substitute (substitute, from_day, to_day) where ended_at is null;
create index review_substitute_for on review_substitute (principal) where ended_at is null;
