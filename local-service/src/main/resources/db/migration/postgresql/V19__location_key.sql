-- The keys of the location: which one is in use, by its name. A key itself stands sealed in desk_secret only.
create table location_key (
    name text primary key,
    version bigint not null check (version > 0),
    -- Tells apart two keys of one version, of which there are two after a restore.
    change text not null,
    -- Whose key it is, as far as it was known when it was set; null where not.
    account text,
    set_on text not null,
    set_by text not null,
    set_at bigint not null
);

-- To what each desk's keys are sealed. Only the desk itself has the other half.
create table desk_lock (
    desk_id text primary key,
    account text,
    public_key text not null,
    made_at bigint not null
);

-- The location's keys, once for each desk.
create table desk_key (
    name text not null,
    desk_id text not null,
    version bigint not null,
    change text not null,
    -- The desk's public key to which it is sealed.
    sealed_to text not null,
    sealed_by text not null,
    sealed text not null,
    sealed_at bigint not null,
    primary key (name, desk_id)
);

-- Which key each desk uses, as it says itself.
create table desk_key_use (
    name text not null,
    desk_id text not null,
    version bigint not null,
    -- Why it does not use the newest one, as a problem's code; null while nothing is wrong.
    problem text,
    primary key (name, desk_id)
);

-- The rules below hold for a desk's own account on a database that several share. A login of somebody's own making
-- has the rights that it was given.
create function of_a_desk(login text) returns boolean language sql stable as $$
    select login ~ ('^' || current_database() || '_desk_[0-9a-f]{8}$')
$$;

-- Whether an account of another desk, which is in use, has this desk's lock.
create function another_has_the_lock(desk text) returns boolean language sql stable as $$
    select exists (select from desk_lock l join pg_roles r on r.rolname = l.account
        where l.desk_id = desk and r.rolcanlogin and l.account <> session_user)
$$;

create function location_key_rules() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (new.version <= old.version or new.version > old.version + 1000000) then
        raise exception 'the version of a key only grows' using errcode = '42501';
    end if;
    if of_a_desk(session_user) and not exists (
        select from desk_lock where desk_id = new.set_on and account = session_user) then
        raise exception 'a key is set in the name of the own desk' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger location_key_rules before insert or update on location_key
    for each row execute function location_key_rules();

-- A desk makes and changes its own lock, and takes the place of an account that was closed.
create function desk_lock_rules() returns trigger language plpgsql as $$
begin
    if of_a_desk(session_user) then
        if tg_op <> 'INSERT' and another_has_the_lock(old.desk_id) then
            raise exception 'the lock of another desk' using errcode = '42501';
        end if;
        if tg_op <> 'DELETE' and (new.account is distinct from session_user::text
            or (tg_op = 'UPDATE' and new.desk_id <> old.desk_id)
            or not exists (select from desk where id = new.desk_id and account = session_user)) then
            raise exception 'a lock for another desk' using errcode = '42501';
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger desk_lock_rules before insert or update or delete on desk_lock
    for each row execute function desk_lock_rules();

-- Each desk seals for all, in its own name, to the lock that is there; what is there already gives way to something
-- newer only.
create function desk_key_rules() returns trigger language plpgsql as $$
begin
    if of_a_desk(session_user) then
        if tg_op = 'DELETE' then
            if another_has_the_lock(old.desk_id) then
                raise exception 'the key of another desk' using errcode = '42501';
            end if;
            return old;
        end if;
        if not exists (select from desk_lock where desk_id = new.sealed_by and account = session_user)
            or not exists (select from desk_lock where desk_id = new.desk_id and public_key = new.sealed_to)
            or not exists (select from location_key
                where name = new.name and version = new.version and change = new.change) then
            raise exception 'a key is sealed in the name of the own desk, and the newest one only'
                using errcode = '42501';
        end if;
        if tg_op = 'UPDATE' and (new.name <> old.name or new.desk_id <> old.desk_id
            or (new.version = old.version and new.change = old.change and new.sealed_to = old.sealed_to)) then
            raise exception 'the key is there already' using errcode = '42501';
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger desk_key_rules before insert or update or delete on desk_key
    for each row execute function desk_key_rules();

create function desk_key_use_rules() returns trigger language plpgsql as $$
begin
    if of_a_desk(session_user) then
        if tg_op <> 'INSERT' and another_has_the_lock(old.desk_id) then
            raise exception 'only a desk itself says what it uses' using errcode = '42501';
        end if;
        if tg_op <> 'DELETE' and not exists (
            select from desk_lock where desk_id = new.desk_id and account = session_user) then
            raise exception 'only a desk itself says what it uses' using errcode = '42501';
        end if;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger desk_key_use_rules before insert or update or delete on desk_key_use
    for each row execute function desk_key_use_rules();
