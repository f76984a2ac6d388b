-- Histories that came into this database, or went out of it. Written in the transaction that moves them, so that
-- whoever was broken off can ask whether it came to its end.
create table moved_history (
    id text primary key,
    way text not null,
    installation text not null,
    at bigint not null,
    person text not null,
    -- The numbers that its journal has here.
    journal_first bigint not null,
    journal_last bigint not null,
    report text not null,
    back_id text unique,
    back_at bigint,
    check ((back_id is null) = (back_at is null))
);
