-- Each change of a unit takes the next number, so that who holds a copy of the tree reads only what came since. Changes
-- queue up at organisation_stamp: a number that is seen has no smaller one still to come.
create sequence unit_change;
alter table unit add column changed bigint;
update unit set changed = nextval('unit_change');
alter table unit alter column changed set not null;
create unique index unit_changed on unit (changed);

create function unit_takes_number() returns trigger language plpgsql as $$
begin
    new.changed := nextval('unit_change');
    return new;
end $$;
create trigger unit_changes before insert or update on unit for each row execute function unit_takes_number();

-- Further names belong to what is read of a unit.
create function other_name_changes_unit() returns trigger language plpgsql as $$
begin
    update unit set changed = 0 where id = coalesce(new.unit, old.unit);
    return null;
end $$;
create trigger unit_other_name_changes after insert or update or delete on unit_other_name
    for each row execute function other_name_changes_unit();

-- Groups change seldom: they are read anew only when their own stamp is another.
alter table organisation_stamp add column groups uuid not null default gen_random_uuid();
create function groups_take_stamp() returns trigger language plpgsql as $$
begin
    update organisation_stamp set groups = gen_random_uuid();
    return null;
end $$;
create trigger unit_group_changes after insert or update or delete or truncate on unit_group
    for each statement execute function groups_take_stamp();
