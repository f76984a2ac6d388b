-- The profile in use, also where it came with the program: one text for all desks, whatever program each has.
-- When the version was exchanged for another one, and by whom; null while it is the first.
alter table pims_profile add column exchanged_at bigint;
alter table pims_profile add column exchanged_by text;

-- Versions beside the one in use: read along, in use before, taken off trial.
create table profile_version (
    profile text not null,
    state text not null check (state in ('ON_TRIAL', 'BEFORE', 'DROPPED')),
    version text not null,
    yaml text not null,
    since bigint not null,
    person text not null,
    primary key (profile, state)
);

-- Invoices that were read by both versions, and whether they were ever read differently.
create table profile_trial_invoice (
    profile text not null,
    invoice text not null,
    differs boolean not null,
    primary key (profile, invoice)
);

-- The last different reading of each field, masked and cut short.
create table profile_trial_difference (
    profile text not null,
    field text not null,
    page text not null,
    in_use text not null,
    on_trial text not null,
    at bigint not null,
    primary key (profile, field)
);
