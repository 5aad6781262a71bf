-- The transparency log: entries and hashes are added, never changed or removed.
create table log_entry (
    index bigint primary key check (index >= 0),
    item  text   not null,
    body  text   not null
);

create index log_entry_item on log_entry (item, index);

-- Hash of each complete subtree: leaves position * 2^level up to (position + 1) * 2^level. Level 0 are the leaves.
create table log_hash (
    level    smallint not null check (level >= 0),
    position bigint   not null check (position >= 0),
    hash     bytea    not null check (length(hash) = 32),
    primary key (level, position)
);

-- Where the log ends. The row is locked by whoever appends, so that places have no gaps and a rollback leaves no hole.
create table log_end (
    one  boolean primary key default true check (one),
    size bigint      not null,
    at   timestamptz not null
);

insert into log_end (size, at) values (0, timestamptz 'epoch');

-- Each checkpoint that was ever signed.
create table log_checkpoint (
    size    bigint      not null,
    origin  text        not null,
    root    bytea       not null check (length(root) = 32),
    note    text        not null,
    made_at timestamptz not null,
    primary key (size, origin)
);

-- The signing key; the private half is closed by the seal.
create table log_key (
    one         boolean primary key default true check (one),
    origin      text  not null,
    public_key  bytea not null check (length(public_key) = 32),
    private_key text  not null
);

create function log_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'The transparency log is append-only: % refused', tg_op;
end
$$;

create function log_end_only_grows() returns trigger language plpgsql as $$
begin
    if new.size < old.size then
        raise exception 'The transparency log is append-only: it cannot be cut to %', new.size;
    end if;
    return new;
end
$$;

create trigger log_entry_append_only before update or delete on log_entry
    for each row execute function log_refuses_change();
create trigger log_entry_no_truncate before truncate on log_entry
    for each statement execute function log_refuses_change();
create trigger log_hash_append_only before update or delete on log_hash
    for each row execute function log_refuses_change();
create trigger log_hash_no_truncate before truncate on log_hash
    for each statement execute function log_refuses_change();
create trigger log_checkpoint_append_only before update or delete on log_checkpoint
    for each row execute function log_refuses_change();
create trigger log_checkpoint_no_truncate before truncate on log_checkpoint
    for each statement execute function log_refuses_change();
create trigger log_end_stays before delete on log_end
    for each row execute function log_refuses_change();
create trigger log_end_no_truncate before truncate on log_end
    for each statement execute function log_refuses_change();
create trigger log_end_grows before update on log_end
    for each row execute function log_end_only_grows();
