-- What was public before this program and was imported is not new today: in lists it stands by the day it is said to have
-- become public, everything else by the moment it did.
alter table item add column imported boolean not null default false;
update item set imported = true
where exists (select 1 from item_version v where v.item = item.number and v.import_batch is not null);
alter table item add column listed_at timestamptz not null generated always as (
    case when imported and claimed_on is not null
        then least(published_at, claimed_on::timestamp at time zone 'Asia/Shanghai') else published_at end) stored;

drop index item_listed;
drop index item_by_unit;
drop index item_newest;
create index item_listed on item (line, listed_at desc) where withdrawn_at is null;
create index item_by_unit on item (unit, listed_at desc);
create index item_newest on item (listed_at desc, number desc) where withdrawn_at is null;
