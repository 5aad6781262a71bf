-- 第四十四条: what several applicants ask for, and whether it becomes public for everybody.
create table request_conversion (
    id uuid primary key,
    unit uuid not null,
    proposed_on date not null,
    due date not null,
    decision varchar(10) check (decision in ('CONVERT', 'KEEP')),
    reason text,
    decided_on date,
    decided_by varchar(100),
    draft uuid unique,
    published_on date,
    check ((decision is null) = (decided_on is null)),
    check (draft is null or decision = 'CONVERT')
);

create table request_conversion_case (
    request uuid primary key references request_case,
    conversion uuid not null references request_conversion
);

create index request_conversion_case_of on request_conversion_case (conversion);
create index request_case_entered on request_case (entered_at);
