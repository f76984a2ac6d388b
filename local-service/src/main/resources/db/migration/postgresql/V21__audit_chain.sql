-- Each service's rows are a chain: numbered without gaps, each with a digest over itself and the one before. Rows from
-- before have none of it, and are never rewritten; the first row of a chain binds them. Where they came with another
-- installation, "chain" says with which ("before" and its id).
alter table audit add column chain text collate "C";
alter table audit add column chain_number bigint;
alter table audit add column previous text;
alter table audit add column hash text;
create unique index audit_chain on audit (chain, chain_number);
create index audit_before on audit (number) where hash is null;

-- Rows that move in come many in one transaction, and its plan was made when there were few.
create function audit_is_a_chain() returns trigger language plpgsql set enable_seqscan = off as $$
begin
    if new.chain is null
        or (new.hash is null and new.chain not like 'before %')
        or (new.hash is not null and (
            new.previous is null
            or length(new.hash) <> 64
            or coalesce(new.chain_number, 0) < 1
            or (new.chain_number > 1 and not exists (
                select 1 from audit where chain = new.chain and chain_number = new.chain_number - 1))))
    then
        raise exception 'the audit is written as a chain';
    end if;
    return new;
end $$;
create trigger audit_is_a_chain before insert on audit
    for each row execute function audit_is_a_chain();
