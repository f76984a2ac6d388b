-- The keys of the location, as several desks on a server share them. A file serves one desk, which has its keys beside
-- it; the tables are here so that both databases are alike, and stay empty.
create table location_key (
    name text primary key,
    version integer not null check (version > 0),
    change text not null,
    account text,
    set_on text not null,
    set_by text not null,
    set_at integer not null
) strict;

create table desk_lock (
    desk_id text primary key,
    account text,
    public_key text not null,
    made_at integer not null
) strict;

create table desk_key (
    name text not null,
    desk_id text not null,
    version integer not null,
    change text not null,
    sealed_to text not null,
    sealed_by text not null,
    sealed text not null,
    sealed_at integer not null,
    primary key (name, desk_id)
) strict;

create table desk_key_use (
    name text not null,
    desk_id text not null,
    version integer not null,
    problem text,
    primary key (name, desk_id)
) strict;

create trigger location_key_grows before update on location_key
    when new.version <= old.version
begin
    select raise(abort, 'the version of a key only grows');
end;
