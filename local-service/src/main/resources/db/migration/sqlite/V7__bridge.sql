-- Browsers that were connected once. A row is never deleted, so that it stays known who was let in by whom.
create table bridge_client (
    client_id text primary key,
    public_key text not null unique,
    extension_id text not null,
    rights text not null,
    name text not null,
    paired_by text not null,
    paired_at integer not null,
    revoked_by text,
    revoked_at integer,
    check ((revoked_by is null) = (revoked_at is null))
) strict;
