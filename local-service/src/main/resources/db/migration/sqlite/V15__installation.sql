-- The desks of this installation. A row is never deleted, so that it stays known who was let in and shut out by whom.
create table desk (
    id text primary key,
    name text not null,
    account text,
    joined_at integer not null,
    joined_by text not null,
    revoked_at integer,
    revoked_by text,
    check ((revoked_by is null) = (revoked_at is null))
) strict;
