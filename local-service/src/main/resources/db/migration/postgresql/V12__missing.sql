-- What a person said had come in and did not is booked as missing, once per reference.
create unique index booking_missing on booking (attempt_id, reference) where kind = 'MISSING';
