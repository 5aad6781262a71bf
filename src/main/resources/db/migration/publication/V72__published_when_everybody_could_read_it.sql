-- What was directed to named units first became public with the first version for everybody, not before.
update item i set published_at = opened.at
from (
    select v.item, min(v.published_at) as at
    from item_version v join item on item.number = v.item and item.version > 1 and cardinality(item.audience) = 0
    where cast(v.record as json) -> 'audience' is null
    group by v.item
) opened
where opened.item = i.number and opened.at > i.published_at;
