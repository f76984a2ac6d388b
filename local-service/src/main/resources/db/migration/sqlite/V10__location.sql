create table location_setting (
    key text primary key,
    value text not null
) strict;

create table location_change (
    number integer primary key,
    at integer not null,
    person text not null,
    key text not null,
    was text,
    now text
) strict;
create trigger location_change_never_changes before update on location_change
begin
    select raise(abort, 'the list of changes is never changed');
end;
create trigger location_change_never_deleted before delete on location_change
begin
    select raise(abort, 'the list of changes is never deleted');
end;
