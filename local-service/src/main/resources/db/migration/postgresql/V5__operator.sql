create table person (
    id text primary key,
    name text not null,
    role text not null,
    active boolean not null,
    pin_hash text,
    -- Tries since the last right PIN; counted before the PIN is compared, so that parallel guesses count too.
    pin_tries integer not null default 0,
    locked_until bigint,
    added_at bigint not null
);
create unique index person_name on person (name) where active;

create table audit (
    number bigint generated always as identity primary key,
    at bigint not null,
    person_id text,
    person_name text not null,
    what text not null,
    subject text not null,
    details text not null
);
create function audit_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is never changed';
end $$;
create trigger audit_never_changes before update or delete or truncate on audit
    for each statement execute function audit_never_changes();
