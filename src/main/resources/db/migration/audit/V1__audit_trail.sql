-- The trail of acts: rows are added, never changed or removed. Each holds the hash of the row before it.
create table audit_entry (
    seq           bigint primary key check (seq > 0),
    at            timestamptz not null,
    account       uuid        not null,
    name          text        not null,
    act           text        not null,
    subject       text        not null,
    detail        text        not null,
    previous_hash text        not null unique,
    hash          text        not null unique
);

create index audit_entry_at on audit_entry (at);
create index audit_entry_account on audit_entry (account, seq);
create index audit_entry_act on audit_entry (act, seq);

create function audit_entry_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only: % refused', tg_op;
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_refuses_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_entry_refuses_change();
