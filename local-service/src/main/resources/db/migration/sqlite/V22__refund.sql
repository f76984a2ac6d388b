-- Money given back of a payment: each a row of its own, whoever gave it back. What is reserved here may not be given
-- back a second time; amount_minor is all that moves, of which the parts go off the invoices.
create table refund (
    id text primary key,
    attempt_id text not null references attempt (id),
    state text not null,
    currency text not null,
    amount_minor integer not null check (amount_minor > 0),
    surcharge_minor integer not null default 0 check (surcharge_minor >= 0),
    tip_minor integer not null default 0 check (tip_minor >= 0),
    -- What goes off the client's credit.
    credit_minor integer not null default 0 check (credit_minor >= 0),
    -- Made in the processor's own dashboard, or by another program.
    elsewhere integer not null,
    reason text not null,
    note text,
    person_id text,
    person_name text,
    desk text not null,
    day text not null,
    reference text,
    reversed integer not null default 0,
    -- Why it came to nothing, or came back.
    problem text,
    created_at integer not null,
    changed_at integer not null,
    settled_at integer
) strict;
create index refund_of_attempt on refund (attempt_id);
create index refund_by_person on refund (person_id, day);
-- The database itself refuses a second one while nobody knows what came of the first.
create unique index refund_one_running on refund (attempt_id) where state in ('RESERVED', 'UNKNOWN');
create unique index refund_reference on refund (attempt_id, reference) where reference is not null;

create table refund_part (
    refund_id text not null references refund (id),
    position integer not null,
    pims text not null,
    invoice_id text not null,
    number text not null,
    amount_minor integer not null check (amount_minor > 0),
    primary key (refund_id, position)
) strict;

alter table attempt_row add column given_back_minor integer not null default 0 check (given_back_minor >= 0);

create unique index booking_given_back on booking (attempt_id, reference) where kind = 'GIVEN_BACK';

-- What of a payment is to be taken out of the PIMS again because it was given back.
create table reversal (
    id text primary key,
    refund_id text not null references refund (id),
    attempt_id text not null,
    payment_id text not null,
    pims text not null,
    invoice_id text not null,
    client_id text not null,
    asked text not null,
    state text not null,
    entered_by text,
    entered_at integer,
    created_at integer not null,
    changed_at integer not null
) strict;
create unique index reversal_once on reversal (refund_id, pims, invoice_id);
create index reversal_of_payment on reversal (payment_id);
create index reversal_of_invoice on reversal (pims, invoice_id);
create index reversal_open on reversal (state) where state in ('WAITS', 'TO_TAKE_OUT');

-- As before, and for money given back too: "insert or replace" would delete without asking the delete trigger.
drop trigger booking_never_replaced;
create trigger booking_never_replaced before insert on booking
when exists (select 1 from booking where id = new.id)
    or exists (select 1 from booking where corrects = new.corrects)
    or exists (select 1 from booking where attempt_id = new.attempt_id and kind = 'CAPTURE' and new.kind = 'CAPTURE')
    or exists (
        select 1 from booking where attempt_id = new.attempt_id and reference = new.reference
            and kind in ('UNALLOCATED', 'GIVEN_BACK') and kind = new.kind)
begin
    select raise(abort, 'a booking is never replaced');
end;
