-- What reviewers see stays as it was submitted, also when a line of the catalogue or a unit is renamed meanwhile.
create table manuscript_name (
    manuscript uuid not null references manuscript,
    code       text not null,
    name       text not null,
    primary key (manuscript, code)
);
insert into manuscript_name (manuscript, code, name)
select m.id, l.code, l.name from manuscript m join catalogue_line l on l.code = m.line
where m.stage in ('UNDER_REVIEW', 'APPROVED');

-- The version of its item that a draft began from, or was compared with; null for a new item.
alter table manuscript add column base_version integer;
update manuscript m set base_version = i.version from item i
where i.number = m.item and m.stage in ('WRITING', 'RETURNED', 'UNDER_REVIEW', 'APPROVED');
