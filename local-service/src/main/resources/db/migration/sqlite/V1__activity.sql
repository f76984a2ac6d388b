-- One row: the name of this log and the number of its last journal row.
create table journal_head (
    one integer primary key check (one = 1),
    log text not null,
    last integer not null
) strict;
insert into journal_head (one, log, last) values (1, lower(hex(randomblob(16))), 0);

create table journal (
    number integer primary key,
    subject_kind text not null,
    subject_id text not null,
    kind text not null,
    name text not null,
    effect_key text,
    digest text,
    outcome text,
    payload text not null,
    at integer not null
) strict;
create index journal_subject on journal (subject_id, number);
create trigger journal_never_changes before update on journal
begin
    select raise(abort, 'the journal is never changed');
end;

create table activity (
    id text primary key,
    kind text not null,
    digest text not null,
    home text,
    result text,
    created_at integer not null,
    due_at integer,
    looks integer not null default 0,
    -- the problem that a person is asked about now
    asked text,
    lease_owner text,
    lease_until integer,
    lease_number integer not null default 0
) strict, without rowid;
create index activity_due on activity (due_at) where due_at is not null;
create index activity_leased on activity (lease_owner) where lease_owner is not null;
