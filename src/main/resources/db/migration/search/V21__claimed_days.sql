-- Whether the day of publication is one the office claims: what was public elsewhere before this program (补录).
alter table search_entry add column claimed boolean not null default false;
