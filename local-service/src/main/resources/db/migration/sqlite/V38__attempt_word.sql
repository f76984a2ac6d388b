-- The words by whose beginning a payment is found among very many.
create table attempt_word (
    word text not null,
    attempt_id text not null references attempt (id),
    primary key (word, attempt_id)
) strict, without rowid;
create index attempt_day on attempt (day, created_at);

with recursive piece (id, word, rest) as (
    select id, '', replace(search, char(10), ' ') || ' ' || lower(coalesce(processor_reference, '')) || ' ' from attempt
    union all
    select id, substr(rest, 1, instr(rest, ' ') - 1), substr(rest, instr(rest, ' ') + 1) from piece where rest <> ''
)
insert or ignore into attempt_word (word, attempt_id)
select word, id from piece where word <> '' and length(word) <= 60;
