-- Rows read before imports were looked through for personal data and hidden content: their files must be read again.
alter table import_batch add column looked_through boolean not null default true;
update import_batch b set looked_through = false
where stage in ('READING', 'CHECKED', 'UNDER_REVIEW', 'APPROVED')
    and exists (select 1 from import_row r where r.batch = b.id and r.content is not null)
    and not exists (select 1 from import_row r where r.batch = b.id and r.held_for <> '');
