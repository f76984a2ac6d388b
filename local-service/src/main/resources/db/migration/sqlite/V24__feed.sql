-- How far the list of what happened on a processor account was read (event null: there was nothing in it).
create table feed_cursor (
    account text primary key,
    event text,
    happened integer not null,
    read_at integer not null
) strict;

-- Entries of the last minutes that were taken in; those minutes are read again.
create table feed_event (
    account text not null,
    event text not null,
    happened integer not null,
    primary key (account, event)
) strict;

-- Objects whose change could not be taken in yet, or is looked at some times more (due_at null: only a person ends it).
create table feed_open (
    account text not null,
    kind text not null,
    object text not null,
    event text not null,
    type text not null,
    payment text,
    happened integer not null,
    since integer not null,
    tries integer not null,
    troubled integer not null check (troubled in (0, 1)),
    due_at integer,
    primary key (account, kind, object)
) strict;
