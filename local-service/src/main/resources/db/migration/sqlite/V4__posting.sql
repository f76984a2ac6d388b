-- A payment's entry on one invoice of a PIMS. asked: what never changes about it.
create table posting (
    id text primary key,
    attempt_id text not null references attempt (id),
    payment_id text not null,
    pims text not null,
    invoice_id text not null,
    client_id text not null,
    asked text not null,
    state text not null,
    problem text,
    question integer not null,
    entries integer not null,
    payment_type text,
    employee text,
    entered_by text,
    entered_at integer,
    seen_at integer,
    questioned integer not null,
    created_at integer not null,
    changed_at integer not null
) strict;
create unique index posting_once on posting (attempt_id, pims, invoice_id);
-- The database itself refuses a second tab on one invoice.
create unique index posting_one_tab on posting (pims, invoice_id) where state = 'POSTING';
create index posting_payment on posting (payment_id);
create index posting_invoice on posting (pims, invoice_id);
create index posting_client on posting (pims, client_id);
create index posting_open on posting (state) where state not in ('POSTED', 'ENTERED', 'DISABLED', 'CANCELLED');
