-- Each service's rows are a chain: numbered without gaps, each with a digest over itself and the one before. Rows from
-- before have none of it, and are never rewritten; the first row of a chain binds them. Where they came with another
-- installation, "chain" says with which ("before" and its id).
alter table audit add column chain text;
alter table audit add column chain_number integer;
alter table audit add column previous text;
alter table audit add column hash text;
create unique index audit_chain on audit (chain, chain_number);
create index audit_before on audit (number) where hash is null;

create trigger audit_is_a_chain before insert on audit
when new.chain is null
    or (new.hash is null and new.chain not like 'before %')
    or (new.hash is not null and (
        new.previous is null
        or length(new.hash) <> 64
        or coalesce(new.chain_number, 0) < 1
        or new.chain_number > coalesce((select max(chain_number) from audit where chain = new.chain), 0) + 1))
begin
    select raise(abort, 'the audit is written as a chain');
end;
