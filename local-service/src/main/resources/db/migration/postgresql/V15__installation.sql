-- The desks of this installation. A row is never deleted, so that it stays known who was let in and shut out by whom.
create table desk (
    id text primary key,
    name text not null,
    account text,
    joined_at bigint not null,
    joined_by text not null,
    revoked_at bigint,
    revoked_by text,
    check ((revoked_by is null) = (revoked_at is null))
);

-- It locks the booking's row, which a desk's account may not: bookings are never changed. So it runs as the owner,
-- with the place where it finds its tables fixed.
do $$
begin
    execute format('alter function ledger_entry_before_seal() security definer set search_path = %I, pg_temp',
        current_schema());
end $$;
