-- What was asked for, what came of it. Requested, approved, captured, surcharge, tip and refunded are separate amounts.
create table attempt (
    id text primary key,
    activity_id text not null,
    code text not null unique,
    state text not null,
    way text not null,
    practice integer not null,
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
    requested_minor integer not null check (requested_minor > 0),
    -- The currency that moved; another one than asked for only in a differing answer.
    moved_currency text not null,
    approved_minor integer not null default 0,
    captured_minor integer not null default 0,
    surcharge_minor integer not null default 0,
    tip_minor integer not null default 0,
    refunded_minor integer not null default 0,
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
    created_at integer not null,
    changed_at integer not null,
    settled_at integer
) strict;
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
    amount_minor integer not null check (amount_minor > 0),
    due_minor integer not null,
    read_at integer not null,
    captured_minor integer not null default 0 check (captured_minor between 0 and amount_minor),
    -- When the reading that shows it in the PIMS was made.
    seen_in_pims_at integer,
    primary key (attempt_id, position)
) strict;
create unique index attempt_row_invoice on attempt_row (attempt_id, pims, invoice_id);
create index attempt_row_of_invoice on attempt_row (pims, invoice_id);

create table claim (
    attempt_id text not null references attempt (id),
    pims text not null,
    invoice_id text not null,
    since integer not null,
    released_at integer,
    primary key (attempt_id, pims, invoice_id)
) strict;
-- The database itself refuses a second claim on an invoice.
create unique index claim_one_per_invoice on claim (pims, invoice_id) where released_at is null;

-- What a person decided without proof.
create table attempt_decision (
    attempt_id text primary key references attempt (id),
    paid integer not null,
    person_id text not null,
    person_name text not null,
    reason text not null,
    reference text,
    made_final integer not null,
    seen_on_reader text,
    at integer not null
) strict;

-- One row once a live payment was ever begun here; practice money is refused from then on.
create table live_money (
    one integer primary key check (one = 1),
    attempt_id text not null,
    since integer not null
) strict;

-- Double entry, append-only. A booking refers to its seal by a deferred foreign key, so that none can be committed
-- unsealed; the seal refuses a booking that does not sum to zero in each currency; a sealed booking takes no entry.
create table booking (
    id text primary key references booking_seal (booking_id) deferrable initially deferred,
    kind text not null,
    attempt_id text,
    reference text,
    corrects text references booking (id),
    reason text not null,
    at integer not null
) strict;
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
    amount_minor integer not null check (amount_minor <> 0),
    primary key (booking_id, position)
) strict;
create index ledger_entry_account on ledger_entry (account_kind, account_owner, account_id, currency);

create table booking_seal (
    booking_id text primary key references booking (id)
) strict;

create trigger booking_never_changes before update on booking
begin
    select raise(abort, 'a booking is never changed');
end;
-- "insert or replace" would delete without asking the delete trigger.
create trigger booking_never_replaced before insert on booking
when exists (select 1 from booking where id = new.id)
    or exists (select 1 from booking where corrects = new.corrects)
    or exists (select 1 from booking where attempt_id = new.attempt_id and kind = 'CAPTURE' and new.kind = 'CAPTURE')
    or exists (
        select 1 from booking where attempt_id = new.attempt_id and reference = new.reference
            and kind = 'UNALLOCATED' and new.kind = 'UNALLOCATED')
begin
    select raise(abort, 'a booking is never replaced');
end;
create trigger booking_never_deleted before delete on booking
begin
    select raise(abort, 'a booking is never deleted');
end;
create trigger ledger_entry_never_changes before update on ledger_entry
begin
    select raise(abort, 'a ledger entry is never changed');
end;
create trigger ledger_entry_never_deleted before delete on ledger_entry
begin
    select raise(abort, 'a ledger entry is never deleted');
end;
create trigger booking_seal_never_changes before update on booking_seal
begin
    select raise(abort, 'a seal is never changed');
end;
create trigger booking_seal_never_deleted before delete on booking_seal
begin
    select raise(abort, 'a seal is never deleted');
end;
create trigger ledger_entry_before_seal before insert on ledger_entry
when exists (select 1 from booking_seal where booking_id = new.booking_id)
begin
    select raise(abort, 'the booking is sealed');
end;
create trigger booking_seal_balances before insert on booking_seal
when (select count(*) from ledger_entry where booking_id = new.booking_id) < 2
    or exists (
        select 1 from ledger_entry where booking_id = new.booking_id
        group by currency having sum(amount_minor) <> 0)
begin
    select raise(abort, 'the booking does not balance');
end;
