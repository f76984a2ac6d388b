create table person (
    id text primary key,
    name text not null,
    role text not null,
    active integer not null,
    pin_hash text,
    -- Tries since the last right PIN; counted before the PIN is compared, so that parallel guesses count too.
    pin_tries integer not null default 0,
    locked_until integer,
    added_at integer not null
) strict;
create unique index person_name on person (name) where active = 1;

create table audit (
    number integer primary key,
    at integer not null,
    person_id text,
    person_name text not null,
    what text not null,
    subject text not null,
    details text not null
) strict;
create trigger audit_never_changes before update on audit
begin
    select raise(abort, 'the audit is never changed');
end;
create trigger audit_never_deleted before delete on audit
begin
    select raise(abort, 'the audit is never deleted');
end;
