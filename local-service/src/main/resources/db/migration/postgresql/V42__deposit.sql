-- What of a payment is for no invoice: it is kept on the client's account.
alter table attempt add column kept_minor bigint not null default 0 check (kept_minor >= 0);
