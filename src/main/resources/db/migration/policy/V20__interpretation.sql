-- 三同步: the plan for interpreting a document goes with its draft, the material is published with it.
create table interpretation_plan (
    manuscript   uuid primary key,
    revision     integer      not null,
    needed       boolean      not null,
    why_not      varchar(500),
    forms        text[]       not null,
    interpreter  varchar(200),
    contact      varchar(200),
    planned_on   date,
    overlap_why  varchar(500),
    planned_by   varchar(100) not null,
    planned_at   timestamptz  not null
);

-- Which manuscript interprets which; each manuscript interprets one document.
create table interpretation_material (
    material   uuid primary key,
    document   uuid         not null,
    form       varchar(20)  not null,
    added_by   varchar(100) not null,
    added_at   timestamptz  not null
);
create index interpretation_material_of_document on interpretation_material (document, added_at);
