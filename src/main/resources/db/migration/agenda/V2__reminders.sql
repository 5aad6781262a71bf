-- BEFORE: this many working days before the due day. OVERDUE: on this overdue working day and, where repeat_every is
-- given, again after every so many working days.
create table reminder_rule (
    kind varchar(7) not null check (kind in ('BEFORE', 'OVERDUE')),
    working_days int not null check (working_days between 0 and 60),
    repeat_every int check (repeat_every between 1 and 60),
    by_mail boolean not null,
    primary key (kind, working_days)
);

insert into reminder_rule (kind, working_days, repeat_every, by_mail) values
    ('BEFORE', 7, null, true), ('BEFORE', 3, null, true), ('BEFORE', 1, null, true), ('OVERDUE', 1, 5, true);

-- The unique key is what makes a second reminder of the same thing impossible, however many programs run at once.
create table notice (
    id uuid primary key,
    source varchar(40) not null,
    subject varchar(120) not null,
    unit uuid not null,
    account uuid not null,
    rule varchar(20) not null,
    due date not null,
    title text not null,
    words varchar(120) not null,
    href text not null,
    overdue boolean not null,
    made_at timestamptz not null,
    read_at timestamptz,
    by_mail boolean not null,
    mail uuid,
    unique (source, subject, unit, account, rule, due)
);

create index notice_of_account on notice (account, made_at desc);
create index notice_unread on notice (account) where read_at is null;
create index notice_to_mail on notice (account) where by_mail and mail is null;

create table outgoing_mail (
    id uuid primary key,
    recipient varchar(320) not null,
    subject varchar(200) not null,
    body text not null,
    state varchar(7) not null default 'PENDING' check (state in ('PENDING', 'SENT', 'FAILED')),
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    made_at timestamptz not null,
    sent_at timestamptz,
    last_error varchar(500)
);

create index outgoing_mail_pending on outgoing_mail (next_attempt_at) where state = 'PENDING';
create index outgoing_mail_state on outgoing_mail (state, made_at);
