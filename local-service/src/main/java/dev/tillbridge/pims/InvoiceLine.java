package dev.tillbridge.pims;

import dev.tillbridge.money.Money;
import java.util.Optional;

/// One row of an invoice. Quantity and unit price are shown as read; only the total takes part in sums.
public record InvoiceLine(
        String description,
        String quantity,
        Optional<Money> unitPrice,
        Optional<Money> tax,
        Money total,
        Optional<String> patient) {}
