-- What people did, and what went back, by time: for a month's figures.
create index audit_at on audit (at);
create index refund_made on refund (created_at);
