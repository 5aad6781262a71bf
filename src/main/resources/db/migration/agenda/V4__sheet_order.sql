-- The daily sheet of all units reads the days in the order in which it shows them, however many fall on one day.
drop index work_item_due;
create index work_item_due on work_item (due, title, id) where state = 'OPEN';
