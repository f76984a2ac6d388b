-- When each service was last heard of, by the clock of this server.
create table service_home (
    id text primary key,
    seen_at bigint not null
);

-- What one service does for all: looks that would cost as much again with each further desk.
create table duty (
    name text primary key,
    owner text not null,
    until bigint not null
);
