-- A mail to those whom the location names: what needs somebody. One a day, and others at once.
create table alert (
    id text primary key,
    -- the clinic's day of a daily one
    day text unique,
    at bigint not null
);

-- What was told at once; once each.
create table alert_item (
    attention_id text primary key,
    alert_id text not null references alert (id)
);
create index alert_item_of on alert_item (alert_id);
