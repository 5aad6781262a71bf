-- Each file's row names the key its content was closed with, as closed texts do: s1:<mark>:
alter table request_file add sealed_with varchar(12) not null default 's1:unnamed:';
alter table request_file alter sealed_with drop default;

-- Each night the organs are looked for that were asked lately.
drop index request_case_entered;
create index request_case_entered on request_case (entered_at) include (organ) where erased_on is null;
