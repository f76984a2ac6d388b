create index booking_at on booking (at);
create index posting_made on posting (created_at);
create index reversal_made on reversal (created_at);

-- What another side says of a day: who looked, and when. Its lines are whole or not at all. NEXT is what the PIMS
-- lists for the day after: what was put in later stands there.
create table day_side (
    day text not null,
    side text not null check (side in ('PIMS', 'NEXT', 'PROCESSOR')),
    source text not null,
    read_at bigint not null,
    by_name text not null,
    primary key (day, side)
);

create table day_line (
    day text not null,
    side text not null,
    number integer not null,
    line text not null,
    primary key (day, side, number)
);

-- What a person typed for a day: what was counted, and totals where nothing can be read.
create table day_typed (
    day text not null,
    kind text not null check (kind in ('COUNTED', 'PIMS_TOTAL')),
    way text not null,
    currency text not null,
    amount_minor bigint not null check (amount_minor >= 0),
    by_name text not null,
    at bigint not null,
    primary key (day, kind, way)
);

-- A difference that a person has looked at and let be, for good.
create table day_dismissed (
    day text not null,
    difference text not null,
    kind text not null,
    note text not null,
    by_name text not null,
    at bigint not null,
    primary key (day, difference)
);

-- A day as it was closed: its figures never change. Closed again after it was opened again, it has a row more.
create table day_close (
    id text primary key,
    day text not null,
    number integer not null check (number > 0),
    figures text not null,
    figures_at bigint not null,
    closed_at bigint not null,
    person_id text,
    by_name text not null,
    desk text not null,
    reopened_at bigint,
    reopened_by text,
    reopened_why text
);
create unique index day_close_number on day_close (day, number);
-- The database itself refuses that a day is closed twice.
create unique index day_close_once on day_close (day) where reopened_at is null;

create function day_close_stays() returns trigger language plpgsql as $$
begin
    if old.reopened_at is not null
        or (new.id, new.day, new.number, new.figures, new.figures_at, new.closed_at, new.by_name)
            is distinct from (old.id, old.day, old.number, old.figures, old.figures_at, old.closed_at, old.by_name)
    then
        raise exception 'the figures of a closed day are never changed';
    end if;
    return new;
end $$;
create trigger day_close_stays before update on day_close
    for each row execute function day_close_stays();

create function day_close_never_deleted() returns trigger language plpgsql as $$
begin
    raise exception 'a closed day is never deleted';
end $$;
create trigger day_close_never_deleted before delete or truncate on day_close
    for each statement execute function day_close_never_deleted();
