-- Profiles that were added here; those that come with the program are not in it.
create table pims_profile (
    id text primary key,
    version text not null,
    yaml text not null,
    added_at bigint not null
);
