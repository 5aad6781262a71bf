-- What was reviewed is kept as it was, until the time of the one it tells of is over: then its words are emptied, once.
alter table review add forgotten_on date;

create or replace function review_record_refuses_change() returns trigger language plpgsql as $$
declare
    words text[] := case tg_table_name when 'review_round' then array['text', 'reason']
        else array['opinion', 'remarks', 'reason'] end;
    empty jsonb := case tg_table_name when 'review_round' then jsonb_build_object('text', '{"parts":[]}', 'reason', null)
        else jsonb_build_object('opinion', null, 'remarks', '[]', 'reason', null) end;
begin
    if tg_op = 'UPDATE' and to_jsonb(new) = to_jsonb(old) - words || empty
        and exists (select from review where id = old.review and forgotten_on is not null) then
        return new;
    end if;
    raise exception 'What was reviewed is kept as it was: % on % refused', tg_op, tg_table_name;
end
$$;
