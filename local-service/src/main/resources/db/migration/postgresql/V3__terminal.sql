-- The card terminals that this location uses.
create table terminal (
    id text primary key,
    label text not null,
    model text not null,
    serial_number text not null,
    added_at bigint not null,
    removed_at bigint,
    -- What the last look found; display only.
    last_state text not null,
    last_problem text,
    last_seen_at bigint
);

-- At most one holder per terminal. Once a command was sent, only a release ends it, never the clock.
create table terminal_lease (
    terminal_id text primary key references terminal (id),
    activity_id text not null,
    desk text not null,
    person text,
    invoice text not null,
    since bigint not null,
    sent boolean not null
);
