create table work_item (
    id uuid primary key,
    source varchar(40) not null,
    source_label varchar(40) not null,
    subject varchar(120) not null,
    unit uuid not null,
    title text not null,
    detail text,
    stage varchar(60) not null,
    href text not null check (href like '/%'),
    account uuid,
    due date,
    provisional boolean not null,
    state varchar(4) not null default 'OPEN' check (state in ('OPEN', 'DONE')),
    -- Rule and due day of the last reminder, so that the hourly run passes over what it has dealt with.
    reminded varchar(60),
    changed_at timestamptz not null,
    unique (source, subject, unit)
);

create index work_item_of_unit on work_item (unit, due, title) where state = 'OPEN';
create index work_item_due on work_item (due, unit) where state = 'OPEN';
create index work_item_of_account on work_item (account, due) where state = 'OPEN' and account is not null;
