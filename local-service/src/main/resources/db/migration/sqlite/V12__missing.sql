-- What a person said had come in and did not is booked as missing, once per reference.
create unique index booking_missing on booking (attempt_id, reference) where kind = 'MISSING';
create trigger booking_missing_never_replaced before insert on booking
when new.kind = 'MISSING' and exists (
    select 1 from booking where attempt_id = new.attempt_id and reference = new.reference and kind = 'MISSING')
begin
    select raise(abort, 'a booking is never replaced');
end;
