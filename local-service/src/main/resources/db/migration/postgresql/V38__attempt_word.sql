-- The words by whose beginning a payment is found among very many.
create table attempt_word (
    word text collate "C" not null,
    attempt_id text not null references attempt (id),
    primary key (word, attempt_id)
);
create index attempt_day on attempt (day, created_at);

insert into attempt_word (word, attempt_id)
select distinct piece.word, a.id
from attempt a, regexp_split_to_table(a.search || ' ' || lower(coalesce(a.processor_reference, '')), '\s+') as piece (word)
where piece.word <> '' and length(piece.word) <= 60;
