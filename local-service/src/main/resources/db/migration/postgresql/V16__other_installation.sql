-- Which processor account was looked at for which installation of ours, when, and how far (the processor's clock).
create table account_look (
    account text not null,
    installation text not null,
    looked_at bigint not null,
    upto bigint not null,
    primary key (account, installation)
);

-- Other installations that were seen on our accounts. One stops charging until somebody ended it, and again when it
-- returned after that.
create table other_installation (
    account text not null,
    id text not null,
    first_seen bigint not null,
    last_seen bigint not null,
    last_reference text not null,
    objects integer not null,
    ended text check (ended in ('JOINED', 'CUT_OVER')),
    ended_person_id text,
    ended_by text,
    ended_reason text,
    ended_at bigint,
    ended_upto bigint,
    returned_at bigint,
    primary key (account, id)
);

-- Their charges, for display only: nothing of it is booked or posted.
create table other_object (
    account text not null,
    reference text not null,
    installation text not null,
    attempt text not null,
    code text not null,
    minor_units bigint,
    currency text,
    status text not null,
    created bigint not null,
    primary key (account, reference)
);
create index other_object_newest on other_object (account, installation, created);
