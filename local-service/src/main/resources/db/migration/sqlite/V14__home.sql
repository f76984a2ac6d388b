-- When each service was last heard of. A file serves one; the table is here so that a file can be moved to a server.
create table service_home (
    id text primary key,
    seen_at integer not null
) strict;

-- What one service does for all: looks that would cost as much again with each further desk.
create table duty (
    name text primary key,
    owner text not null,
    until integer not null
) strict;
