package dev.tillbridge.protocol;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One invoice in the panel's list.
///
/// @param chargeable what may be charged now: due less our money that is running, unknown or not yet seen in the
/// PIMS
/// @param checks what could not be checked or does not add up, in words; an entry in `blocks` forbids charging
public record ShownInvoice(
        String invoiceId,
        String number,
        @Nullable LocalDate date,
        Amount total,
        Amount paid,
        Amount due,
        Amount chargeable,
        InvoiceState state,
        List<String> checks,
        List<Text> blocks) {}
