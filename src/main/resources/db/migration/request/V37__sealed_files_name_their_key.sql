-- Whatever lies closed in the store of files names its key beside it, as the files of requests do since V36.
alter table request_rectification_file add sealed_with varchar(12) not null default 's1:unnamed:';
alter table request_rectification_file alter sealed_with drop default;

alter table request_mail add sealed_with varchar(12) not null default 's1:unnamed:';
alter table request_mail alter sealed_with drop default;
update request_mail set sealed_with = '' where stored is null;

alter table request_seal add sealed_with varchar(12) not null default 's1:unnamed:';
alter table request_seal alter sealed_with drop default;
update request_seal set sealed_with = '' where stored is null;

-- A file that was erased hangs on no key.
update request_file set sealed_with = '' where erased_on is not null;

-- What was written of a letter goes with its words; nothing else of an act is ever changed.
create function request_mail_act_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.text is null and to_jsonb(new) - 'text' = to_jsonb(old) - 'text'
        and exists (select from request_mail where id = old.mail and erased_on is not null) then
        return new;
    end if;
    raise exception 'rows of % are never changed', tg_table_name;
end $$;

drop trigger request_mail_act_kept on request_mail_act;
create trigger request_mail_act_kept before update or delete on request_mail_act
    for each row execute function request_mail_act_kept();

update request_mail_act a set text = null
    from request_mail m where m.id = a.mail and m.erased_on is not null and a.text is not null;
