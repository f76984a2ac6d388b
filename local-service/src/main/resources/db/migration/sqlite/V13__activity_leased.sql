-- What is leased is due as well, so the short index on due_at finds it; this one cost every activity two changes.
drop index activity_leased;
