create table location_setting (
    key text primary key,
    value text not null
);

create table location_change (
    number bigint generated always as identity primary key,
    at bigint not null,
    person text not null,
    key text not null,
    was text,
    now text
);
create function location_change_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'the list of changes is never changed';
end $$;
create trigger location_change_never_changes before update or delete or truncate on location_change
    for each statement execute function location_change_never_changes();
