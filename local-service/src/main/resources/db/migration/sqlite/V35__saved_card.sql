-- A card that a client has agreed to have kept: at the processor, never here. No number of it is known to us.
create table saved_card (
    id text primary key,
    account text not null,
    pims text not null,
    client_id text not null,
    client_name text not null,
    customer text not null,
    method text not null,
    brand text not null,
    last4 text not null,
    expiry_month integer not null check (expiry_month between 1 and 12),
    expiry_year integer not null check (expiry_year between 2000 and 2199),
    consent_by text not null check (consent_by in ('CLIENT', 'STAFF')),
    consent_person text not null,
    consent_words text not null,
    saved_at integer not null,
    preferred integer not null check (preferred in (0, 1)),
    practice integer not null check (practice in (0, 1)),
    -- the payment that charges it, or was the last to do so
    charged_by text,
    removed_at integer,
    removed_by text,
    removed_why text,
    -- when it was certain that the processor does not have it any more either
    forgotten_at integer,
    unique (account, method)
) strict;
create index saved_card_of on saved_card (pims, client_id);
