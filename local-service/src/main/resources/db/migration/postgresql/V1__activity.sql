-- One row: the name of this log and the number of its last journal row.
create table journal_head (
    one integer primary key check (one = 1),
    log text not null,
    last bigint not null
);
insert into journal_head (one, log, last) values (1, replace(gen_random_uuid()::text, '-', ''), 0);

create table journal (
    number bigint primary key,
    subject_kind text not null,
    subject_id text not null,
    kind text not null,
    name text not null,
    effect_key text,
    digest text,
    outcome text,
    payload text not null,
    at bigint not null
);
create index journal_subject on journal (subject_id, number);
create function journal_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is never changed';
end $$;
create trigger journal_never_changes before update on journal
    for each row execute function journal_never_changes();

create table activity (
    id text primary key,
    kind text not null,
    digest text not null,
    home text,
    result text,
    created_at bigint not null,
    due_at bigint,
    looks integer not null default 0,
    -- the problem that a person is asked about now
    asked text,
    lease_owner text,
    lease_until bigint,
    lease_number bigint not null default 0
);
create index activity_due on activity (due_at) where due_at is not null;
create index activity_leased on activity (lease_owner) where lease_owner is not null;
