package dev.tillbridge.checkout;

import dev.tillbridge.pims.Client;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the panel shows before a charge: an invoice, and the client's others once they are read. Kept in memory
/// only; after a restart it is made anew by showing the invoice again.
///
/// @param invoices the one that was asked for first; all of one client
/// @param typed whether a person typed it in
public record Capture(String id, boolean typed, PimsName pims, List<Captured> invoices, Instant at) {
    public Capture {
        invoices = List.copyOf(invoices);
    }

    public Captured first() {
        return invoices.getFirst();
    }

    public Client client() {
        return first().reading().invoice().client();
    }

    public Optional<Captured> invoice(String invoiceId) {
        return invoices.stream()
                .filter(each -> each.reading().invoice().id().equals(invoiceId))
                .findFirst();
    }

    Capture with(List<Captured> all) {
        return new Capture(id, typed, pims, all, at);
    }
}
