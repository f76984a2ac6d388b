-- Payments by one way, newest first: the list of payment links.
create index attempt_way on attempt (way, created_at);

-- What was last sent of a link.
create index message_subject on message (kind, subject);
