-- The item whose words a topic or package shows: whoever finds the item is led to the page that gathers.
alter table gathering add column item bigint references item;
update gathering g set item = substring(v.record::jsonb -> 'text' ->> 'item' from '^/info/(\d+)$')::bigint
from gathering_version v
where v.path = g.path and v.version = g.version;
create index gathering_by_item on gathering (item);

-- What search was told before: imported items by the day they came in, units by the names they had, words without their page.
-- The indexes follow rows that are written.
update search_entry e set published_on = (i.listed_at at time zone 'Asia/Shanghai')::date, claimed = true,
    written_in = pg_current_xact_id()
from item i
where e.href = '/info/' || i.number and not e.gone
    and (i.listed_at at time zone 'Asia/Shanghai')::date < (i.published_at at time zone 'Asia/Shanghai')::date;
update search_entry e set unit_name = u.name, written_in = pg_current_xact_id()
from unit u
where u.id = e.unit and u.name <> e.unit_name and not e.gone;
update search_entry e set href = g.path, passages = '[]', meant_by = null, written_in = pg_current_xact_id(),
    kind = case when g.path like '/topics/%' then 'TOPIC' else 'PACKAGE' end,
    kind_label = case when g.path like '/topics/%' then '专题' else '政策文件包' end
from gathering g
where e.href = '/info/' || g.item and g.withdrawn_at is null and not e.gone;
