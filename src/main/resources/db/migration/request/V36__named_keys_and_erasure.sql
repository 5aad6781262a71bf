-- Each file's row names the key its content was closed with, as closed texts do: s1:<mark>:
alter table request_file add sealed_with varchar(12) not null default 's1:unnamed:';
alter table request_file alter sealed_with drop default;

-- Likes are looked for among an organ's requests of some years; nothing else of their rows is read.
create index request_case_likes on request_case (organ, entered_at)
    include (subject_key, subject_likeness, applicant_mark) where erased_on is null;
drop index request_case_entered;
create index request_case_entered on request_case (entered_at) include (organ) where erased_on is null;
