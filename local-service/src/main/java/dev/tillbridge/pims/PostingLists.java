package dev.tillbridge.pims;

import java.util.List;

/// What a PIMS offers when a payment is entered.
public record PostingLists(List<String> paymentTypes, List<String> employees) {
    public PostingLists {
        paymentTypes = List.copyOf(paymentTypes);
        employees = List.copyOf(employees);
    }
}
