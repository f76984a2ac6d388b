package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// One entry in the payment book.
record Payment(
        long id,
        String invoice,
        String client,
        String type,
        String employee,
        Money amount,
        LocalDate paidOn,
        String reference,
        LocalDateTime enteredAt,
        String enteredBy) {}
