-- That a payment's receipt was given out: how, when and by whom. Every one after the first is a copy.
create table receipt_issue (
    payment_id text not null,
    number integer not null check (number > 0),
    way text not null check (way in ('PRINT', 'PDF', 'MAIL')),
    copy integer not null check (copy in (0, 1)),
    at integer not null,
    person text,
    by_name text not null,
    message_id text,
    primary key (payment_id, number)
) strict;

-- The outbox.
create table message (
    id text primary key,
    kind text not null,
    subject text not null,
    address text not null,
    state text not null check (state in ('QUEUED', 'SENT', 'NOT_SENT', 'MAY_BE_SENT')),
    problem text,
    created_at integer not null,
    changed_at integer not null
) strict;
