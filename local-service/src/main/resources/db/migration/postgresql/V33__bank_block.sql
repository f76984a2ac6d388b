-- Clients whose bank said that a debit was not allowed: no other is sent until a manager allows it again.
create table bank_block (
    -- the payment that was not allowed
    attempt_id text primary key references attempt (id),
    pims text not null,
    client_id text not null,
    -- the bank's word for why
    code text not null,
    since bigint not null,
    ended_at bigint,
    ended_by text,
    ended_why text
);
create index bank_block_open on bank_block (pims, client_id) where ended_at is null;
