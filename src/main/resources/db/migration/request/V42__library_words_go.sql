-- Why a case was given back or withdrawn goes with the applicant of its request; nothing else of an act is ever changed.
create function request_library_act_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.text is null and to_jsonb(new) - 'text' = to_jsonb(old) - 'text'
        and exists (select from request_library l join request_case c on c.id = l.request
            where l.id = old.library and c.erased_on is not null) then
        return new;
    end if;
    raise exception 'rows of % are never changed', tg_table_name;
end $$;

drop trigger request_library_act_kept on request_library_act;
create trigger request_library_act_kept before update or delete on request_library_act
    for each row execute function request_library_act_kept();

update request_library_act a set text = null
    from request_library l join request_case c on c.id = l.request
    where l.id = a.library and c.erased_on is not null and a.text is not null
        and (a.act <> 'WITHDRAW' or a.at < c.erased_on);
