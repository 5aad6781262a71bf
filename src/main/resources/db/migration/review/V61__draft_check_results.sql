-- What the check of a draft found in a text or an attachment, by the hash of what was looked at; kept for a day.
create table review_check_result (
    key   text primary key,
    found text not null,
    at    timestamptz not null
);
create index review_check_result_by_age on review_check_result (at);
