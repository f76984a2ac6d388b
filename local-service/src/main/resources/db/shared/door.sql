-- Through these functions, and through nothing else, desks let others in and shut them out. Their owner may make
-- accounts; a desk may not. Each fixes where names are looked up, so that nobody can put things of his own before them.
create schema if not exists door authorization "{keeper}";
set role "{keeper}";

create or replace function door.admit(account text, verifier text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if account !~ '^{database}_desk_[0-9a-f]{8}$' or verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
        raise exception 'no account in the right form' using errcode = '22023';
    end if;
    execute format('create role %I login password %L in role "{desks}" role "{keeper}"', account, verifier);
end $$;

-- Ends the logins of codes that were used or are past; those that are good still, too, where that is asked.
create or replace function door.sweep(good_ones boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    gone record;
begin
    for gone in select oid, rolname from pg_roles
        where rolname ~ '^{database}_join_[0-9a-f]{4}$' and (good_ones or not rolcanlogin or rolvaliduntil < now()) loop
        perform pg_terminate_backend(pid) from pg_stat_activity where usesysid = gone.oid;
        execute format('drop role %I', gone.rolname);
    end loop;
end $$;

-- A login that can do nothing but join, for a quarter of an hour. Those that were used or are past go.
create or replace function door.invite(guest text, verifier text, until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('{database} door'));
    if guest !~ '^{database}_join_[0-9a-f]{4}$' or verifier !~ '^SCRAM-SHA-256\$[0-9]+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$'
        or until > now() + interval '1 hour' then
        raise exception 'no invitation in the right form' using errcode = '22023';
    end if;
    perform door.sweep(false);
    execute format('create role %I login connection limit 2 password %L valid until %L in role "{guests}" role "{keeper}"',
        guest, verifier, until);
end $$;

-- Called by somebody who is logged in by a joining code: makes the desk's account, and the code is used.
create or replace function door.join(account text, verifier text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('{database} door'));
    if session_user !~ '^{database}_join_[0-9a-f]{4}$' or not exists (
        select from pg_roles where rolname = session_user and rolcanlogin and rolvaliduntil > now()) then
        raise exception 'the code was used' using errcode = '28000';
    end if;
    perform door.admit(account, verifier);
    execute format('alter role %I nologin password null', session_user);
end $$;

-- The migrations that this database has had, for somebody who is not in yet.
create or replace function door.versions() returns setof text
language sql security definer set search_path = pg_catalog, pg_temp as $$
    select version::text from public.flyway_schema_history where version is not null
$$;

create or replace function door.shut_out(account text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if account !~ '^{database}_desk_[0-9a-f]{8}$' or account = session_user then
        raise exception 'no account of another desk' using errcode = '22023';
    end if;
    perform pg_advisory_xact_lock(hashtext('{database} door'));
    -- The password stays: who proves it is told that the account is closed, a stranger is told nothing.
    execute format('alter role %I nologin', account);
    perform pg_terminate_backend(pid) from pg_stat_activity where usename = account;
    -- Nobody knows which code it made, and by one of its own it would be in again.
    perform door.sweep(true);
end $$;

-- Closes the account of who calls it; its connections end when they are closed.
create or replace function door.leave() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtext('{database} door'));
    if session_user !~ '^{database}_desk_[0-9a-f]{8}$' then
        raise exception 'no account of a desk' using errcode = '22023';
    end if;
    execute format('alter role %I nologin', session_user);
end $$;

revoke all on all functions in schema door from public;
grant usage on schema door to "{desks}", "{guests}";
grant execute on function door.invite(text, text, timestamptz), door.shut_out(text), door.leave() to "{desks}";
grant execute on function door.join(text, text), door.versions() to "{guests}";
reset role;
