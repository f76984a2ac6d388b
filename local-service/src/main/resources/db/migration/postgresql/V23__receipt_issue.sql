-- That a payment's receipt was given out: how, when and by whom. Every one after the first is a copy.
create table receipt_issue (
    payment_id text not null,
    number integer not null check (number > 0),
    way text not null check (way in ('PRINT', 'PDF', 'MAIL')),
    copy boolean not null,
    at bigint not null,
    person text,
    by_name text not null,
    message_id text,
    primary key (payment_id, number)
);
