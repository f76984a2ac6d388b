package dev.tillbridge.protocol;

import java.util.List;

/// The states of invoices that a page lists, in the order in which they were asked for.
public record RowStates(List<InvoiceState> states) {
    public RowStates {
        states = List.copyOf(states);
    }
}
