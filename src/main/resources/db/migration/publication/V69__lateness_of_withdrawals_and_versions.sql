-- 行政处罚法第四十八条: the day on which a penalty decision was changed or revoked, by when it had to be withdrawn then.
alter table item add column penalty_changed_on date;
alter table item add column withdrawal_due_on date;
alter table item add column withdrawal_late_days integer;

-- A later version does not make good that an earlier one was late.
update item i set late_days = worst.days
from (
    select v.item, max(cast(cast(v.record as json) ->> 'lateDays' as integer)) as days
    from item_version v join item on item.number = v.item and item.version > 1
    group by v.item
) worst
where worst.item = i.number and worst.days > i.late_days;
