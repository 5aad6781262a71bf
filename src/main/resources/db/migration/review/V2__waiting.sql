-- Units in which the people of the open step sit: finds what waits for somebody without looking at every review.
alter table review add column waits_for uuid[] not null default '{}';
alter table review add column opened_on date;
create index review_waiting on review using gin (waits_for) where stage = 'UNDER_REVIEW';
