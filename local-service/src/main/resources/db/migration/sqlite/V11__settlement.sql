-- A person's word on money that moved otherwise than it was asked for; once, and never changed.
create table attempt_settlement (
    attempt_id text primary key references attempt (id),
    counts integer not null,
    person_id text not null,
    person_name text not null,
    reason text not null,
    reference text,
    at integer not null
) strict;
