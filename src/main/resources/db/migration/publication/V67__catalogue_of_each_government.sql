-- Each government compiles its own catalogue (国办发〔2019〕54号). Null: the topmost government of the deployment. Lines of the
-- regulation and the national fields have null and are shared by all.
alter table catalogue_line add column government uuid;
alter table catalogue_edition add column government uuid;

-- What a government below says for itself on a shared line: by whom and how often.
create table catalogue_own (
    line         varchar(40)  not null references catalogue_line,
    government   uuid         not null,
    owner_words  varchar(300) not null,
    renew_months int check (renew_months between 1 and 120),
    primary key (line, government)
);

-- Whose catalogue names these owners.
alter table catalogue_owner add column government uuid;
alter table catalogue_owner drop constraint catalogue_owner_pkey;
create unique index catalogue_owner_once on catalogue_owner
    (line, coalesce(government, '00000000-0000-0000-0000-000000000000'), position);
