-- A piece explains a draft, what is already public, or a document that is not kept here.
alter table interpretation_material alter column document drop not null;
alter table interpretation_material
    add column item bigint,
    add column outside varchar(300),
    add column interpreter varchar(200),
    add column contact varchar(200),
    add column overlap_why varchar(500),
    add constraint one_document check (num_nonnulls(document, item, outside) = 1);
create index interpretation_material_of_item on interpretation_material (item, added_at) where item is not null;
