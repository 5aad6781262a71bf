-- Packages and the benefits of policies: a draft that may change, and what passed the door, which is what the public sees.
create table policy_sheet (
    id uuid primary key,
    revision int not null default 0,
    kind varchar(8) not null check (kind in ('PACKAGE', 'BENEFIT')),
    -- What its address ends with: a package's slug, the number of a benefit's policy.
    slug varchar(60) not null,
    unit uuid not null,
    draft text not null,
    changed_at timestamptz not null,
    -- What was last written into a manuscript, and the very text that has to pass.
    manuscript uuid unique,
    sent text,
    sent_title text,
    sent_body text,
    live text,
    live_at timestamptz,
    item bigint,
    edition int not null default 0,
    unique (kind, slug)
);

create index policy_sheet_live on policy_sheet (kind, live_at desc) where live is not null;

create table policy_package_order (
    id uuid primary key,
    revision int not null default 0,
    stage varchar(10) not null check (stage in ('RECEIVED', 'SERVED', 'DECLINED')),
    topic varchar(100) not null,
    words text not null,
    contact text,
    code text not null,
    code_hash varchar(64) not null unique,
    ordered_at timestamptz not null,
    due date not null,
    unit uuid not null,
    slug varchar(60),
    reply text,
    replied_by varchar(100),
    replied_at timestamptz
);

create index policy_package_order_open on policy_package_order (stage, due);

create table policy_subscription (
    id uuid primary key,
    stage varchar(9) not null check (stage in ('ASKED', 'CONFIRMED')),
    mail text not null,
    profile text not null,
    code text not null,
    code_hash varchar(64) not null unique,
    asked_at timestamptz not null,
    confirmed_at timestamptz
);

create index policy_subscription_asked on policy_subscription (asked_at) where stage = 'ASKED';
