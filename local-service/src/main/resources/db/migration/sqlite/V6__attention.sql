-- What needs a person. One open item per kind and subject.
create table attention (
    id text primary key,
    kind text not null,
    subject text not null,
    payment_id text,
    problem text not null,
    story text not null,
    since integer not null,
    ended_at integer,
    ended_by text,
    ended_how text
) strict;
create unique index attention_open on attention (kind, subject) where ended_at is null;
create index attention_since on attention (since) where ended_at is null;
create index attention_payment on attention (payment_id);
