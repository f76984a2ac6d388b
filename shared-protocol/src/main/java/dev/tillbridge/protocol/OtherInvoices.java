package dev.tillbridge.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The client's other open invoices, read after the first one is shown.
public record OtherInvoices(
        String captureId,
        List<ShownInvoice> invoices,
        @Nullable Text problem) {}
