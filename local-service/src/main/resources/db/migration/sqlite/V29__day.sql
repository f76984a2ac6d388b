create index booking_at on booking (at);
create index posting_made on posting (created_at);
create index reversal_made on reversal (created_at);

-- What another side says of a day: who looked, and when. Its lines are whole or not at all. NEXT is what the PIMS
-- lists for the day after: what was put in later stands there.
create table day_side (
    day text not null,
    side text not null check (side in ('PIMS', 'NEXT', 'PROCESSOR')),
    source text not null,
    read_at integer not null,
    by_name text not null,
    primary key (day, side)
) strict;

create table day_line (
    day text not null,
    side text not null,
    number integer not null,
    line text not null,
    primary key (day, side, number)
) strict;

-- What a person typed for a day: what was counted, and totals where nothing can be read.
create table day_typed (
    day text not null,
    kind text not null check (kind in ('COUNTED', 'PIMS_TOTAL')),
    way text not null,
    currency text not null,
    amount_minor integer not null check (amount_minor >= 0),
    by_name text not null,
    at integer not null,
    primary key (day, kind, way)
) strict;

-- A difference that a person has looked at and let be, for good.
create table day_dismissed (
    day text not null,
    difference text not null,
    kind text not null,
    note text not null,
    by_name text not null,
    at integer not null,
    primary key (day, difference)
) strict;

-- A day as it was closed: its figures never change. Closed again after it was opened again, it has a row more.
create table day_close (
    id text primary key,
    day text not null,
    number integer not null check (number > 0),
    figures text not null,
    figures_at integer not null,
    closed_at integer not null,
    person_id text,
    by_name text not null,
    desk text not null,
    reopened_at integer,
    reopened_by text,
    reopened_why text
) strict;
create unique index day_close_number on day_close (day, number);
-- The database itself refuses that a day is closed twice.
create unique index day_close_once on day_close (day) where reopened_at is null;

create trigger day_close_stays before update on day_close
when old.reopened_at is not null
    or new.id <> old.id
    or new.day <> old.day
    or new.number <> old.number
    or new.figures <> old.figures
    or new.figures_at <> old.figures_at
    or new.closed_at <> old.closed_at
    or new.by_name <> old.by_name
begin
    select raise(abort, 'the figures of a closed day are never changed');
end;
create trigger day_close_never_deleted before delete on day_close
begin
    select raise(abort, 'a closed day is never deleted');
end;
