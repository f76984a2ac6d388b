-- What was asked for, what came of it. Requested, approved, captured, surcharge, tip and refunded are separate amounts.
create table attempt (
    id text primary key,
    activity_id text not null,
    code text not null unique,
    state text not null,
    way text not null,
    practice boolean not null,
    account text not null,
    terminal_id text,
    desk text not null,
    person_id text,
    person_name text,
    pims text not null,
    client_id text not null,
    client_name text not null,
    patients text not null,
    currency text not null,
    requested_minor bigint not null check (requested_minor > 0),
    -- The currency that moved; another one than asked for only in a differing answer.
    moved_currency text not null,
    approved_minor bigint not null default 0,
    captured_minor bigint not null default 0,
    surcharge_minor bigint not null default 0,
    tip_minor bigint not null default 0,
    refunded_minor bigint not null default 0,
    processor_reference text,
    card text,
    decline_code text,
    decline_said text,
    differs text,
    part_reason text,
    second_reason text,
    place text not null,
    invoice text not null,
    day text not null,
    search text not null,
    created_at bigint not null,
    changed_at bigint not null,
    settled_at bigint
);
create index attempt_activity on attempt (activity_id);
create index attempt_client on attempt (pims, client_id, created_at);
create index attempt_created on attempt (created_at);
create index attempt_running on attempt (created_at) where settled_at is null;
create unique index attempt_reference on attempt (account, processor_reference) where processor_reference is not null;

-- Each invoice's part. captured_minor: how much of the captured principal went to it.
create table attempt_row (
    attempt_id text not null references attempt (id),
    position integer not null,
    pims text not null,
    invoice_id text not null,
    number text not null,
    amount_minor bigint not null check (amount_minor > 0),
    due_minor bigint not null,
    read_at bigint not null,
    captured_minor bigint not null default 0 check (captured_minor between 0 and amount_minor),
    -- When the reading that shows it in the PIMS was made.
    seen_in_pims_at bigint,
    primary key (attempt_id, position)
);
create unique index attempt_row_invoice on attempt_row (attempt_id, pims, invoice_id);
create index attempt_row_of_invoice on attempt_row (pims, invoice_id);

create table claim (
    attempt_id text not null references attempt (id),
    pims text not null,
    invoice_id text not null,
    since bigint not null,
    released_at bigint,
    primary key (attempt_id, pims, invoice_id)
);
-- The database itself refuses a second claim on an invoice.
create unique index claim_one_per_invoice on claim (pims, invoice_id) where released_at is null;

-- What a person decided without proof.
create table attempt_decision (
    attempt_id text primary key references attempt (id),
    paid boolean not null,
    person_id text not null,
    person_name text not null,
    reason text not null,
    reference text,
    made_final boolean not null,
    seen_on_reader text,
    at bigint not null
);

-- One row once a live payment was ever begun here; practice money is refused from then on.
create table live_money (
    one integer primary key check (one = 1),
    attempt_id text not null,
    since bigint not null
);

-- Double entry, append-only. A booking refers to its seal by a deferred foreign key, so that none can be committed
-- unsealed; the seal refuses a booking that does not sum to zero in each currency; a sealed booking takes no entry.
create table booking (
    id text primary key,
    kind text not null,
    attempt_id text,
    reference text,
    corrects text references booking (id),
    reason text not null,
    at bigint not null
);
create unique index booking_capture on booking (attempt_id) where kind = 'CAPTURE';
create unique index booking_unallocated on booking (attempt_id, reference) where kind = 'UNALLOCATED';
create unique index booking_corrected_once on booking (corrects) where corrects is not null;
create index booking_attempt on booking (attempt_id);

create table ledger_entry (
    booking_id text not null references booking (id),
    position integer not null,
    account_kind text not null,
    account_owner text not null,
    account_id text not null,
    currency text not null,
    amount_minor bigint not null check (amount_minor <> 0),
    primary key (booking_id, position)
);
create index ledger_entry_account on ledger_entry (account_kind, account_owner, account_id, currency);

create table booking_seal (
    booking_id text primary key references booking (id)
);

-- Here and not above, because the two tables refer to each other.
alter table booking add constraint booking_is_sealed foreign key (id) references booking_seal (booking_id)
    deferrable initially deferred;

create function ledger_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is never changed or deleted';
end $$;
create trigger booking_never_changes before update or delete or truncate on booking
    for each statement execute function ledger_never_changes();
create trigger ledger_entry_never_changes before update or delete or truncate on ledger_entry
    for each statement execute function ledger_never_changes();
create trigger booking_seal_never_changes before update or delete or truncate on booking_seal
    for each statement execute function ledger_never_changes();

create function ledger_entry_before_seal() returns trigger language plpgsql as $$
begin
    -- The row lock keeps an entry from slipping in while another transaction seals the booking.
    perform 1 from booking where id = new.booking_id for share;
    if exists (select 1 from booking_seal where booking_id = new.booking_id) then
        raise exception 'the booking is sealed';
    end if;
    return new;
end $$;
create trigger ledger_entry_before_seal before insert on ledger_entry
    for each row execute function ledger_entry_before_seal();

create function booking_seal_balances() returns trigger language plpgsql as $$
begin
    if (select count(*) from ledger_entry where booking_id = new.booking_id) < 2
        or exists (
            select 1 from ledger_entry where booking_id = new.booking_id
            group by currency having sum(amount_minor) <> 0) then
        raise exception 'the booking does not balance';
    end if;
    return new;
end $$;
create trigger booking_seal_balances before insert on booking_seal
    for each row execute function booking_seal_balances();
