-- The outbox of text messages.
create table text_message (
    id text primary key,
    kind text not null,
    subject text not null,
    number text not null,
    state text not null check (state in ('QUEUED', 'TAKEN', 'ARRIVED', 'NOT_ARRIVED', 'NOT_SENT', 'MAY_BE_SENT')),
    reference text,
    problem text,
    created_at bigint not null,
    changed_at bigint not null
);
create index text_message_subject on text_message (kind, subject);
create index text_message_created on text_message (created_at);

-- What was ever said about texts to a number; the newest holds.
create table text_consent (
    id text primary key,
    number text not null,
    kind text not null check (kind in ('AGREED', 'STOPPED', 'STARTED')),
    how text not null check (how in ('PERSON', 'REPLY', 'PROVIDER')),
    by_name text not null,
    reason text not null,
    reference text unique,
    at bigint not null
);
create index text_consent_number on text_consent (number, at);

-- How far the replies to the practice's numbers were read.
create table text_read (
    id integer primary key check (id = 1),
    read_until bigint not null
);
