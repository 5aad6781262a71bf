-- What tells who asked goes when its time is over; the case itself stays for the statistics.
alter table request_case add identity_erased_on date;
alter table request_case add erased_on date;
alter table request_file add erased_on date;

create index request_case_identity_kept on request_case (closed_on) where stage = 'CLOSED' and identity_erased_on is null;
create index request_case_kept on request_case (closed_on) where stage = 'CLOSED' and erased_on is null;

-- The words of an act may be emptied once its case was erased; nothing else of it is ever changed.
create function request_act_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.text is null and to_jsonb(new) - 'text' = to_jsonb(old) - 'text'
        and exists (select from request_case where id = old.request and erased_on is not null) then
        return new;
    end if;
    raise exception 'rows of % are never changed', tg_table_name;
end $$;

drop trigger request_act_kept on request_act;
create trigger request_act_kept before update or delete on request_act for each row execute function request_act_kept();
