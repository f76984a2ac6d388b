-- How far the list of what happened on a processor account was read (event null: there was nothing in it).
create table feed_cursor (
    account text primary key,
    event text,
    happened bigint not null,
    read_at bigint not null
);

-- Entries of the last minutes that were taken in; those minutes are read again.
create table feed_event (
    account text not null,
    event text not null,
    happened bigint not null,
    primary key (account, event)
);

-- Objects whose change could not be taken in yet, or is looked at some times more (due_at null: only a person ends it).
create table feed_open (
    account text not null,
    kind text not null,
    object text not null,
    event text not null,
    type text not null,
    payment text,
    happened bigint not null,
    since bigint not null,
    tries integer not null,
    troubled boolean not null,
    due_at bigint,
    primary key (account, kind, object)
);
