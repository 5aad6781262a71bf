-- Whether 成文日期 counts as the day of publication where a row gives none
alter table import_batch add column formed_as_published boolean not null default false;
alter table import_order add column formed_as_published boolean not null default false;

-- Rows with personal data or hidden content are held back until the uploader says why they may be public.
alter table import_row
    -- The kinds of what was found, in words; empty where nothing was
    add column held_for varchar(200) not null default '',
    -- Its line among the released in the list that is reviewed: what was found, where, and the reason
    add column released varchar(4000);
