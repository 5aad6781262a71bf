-- Days nobody filled in are derived from the text. What came into the library before that is entered once more at the next
-- start; what has both its days needs nothing.
alter table policy_document add column days_read boolean not null default false;
update policy_document set days_read = true where effective_from is not null and valid_until is not null;
