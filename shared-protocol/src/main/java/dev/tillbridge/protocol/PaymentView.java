package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A payment as the panel, the console and the command line show it. The panel's screen follows from it alone.
///
/// @param id the activity id; `code` the short code that people say
/// @param open what is still to be charged after a partial approval
/// @param clientEmail the address that the PIMS shows, for a receipt
/// @param readerId the card reader with its name, where the way to pay has one
/// @param say a sentence that may be read to the client
/// @param refunds what was given back, oldest first; `mayGiveBack` all that is left of it, zero where nothing may be
/// @param nextLookAt when we look again by ourselves while not sure
public record PaymentView(
        String id,
        String code,
        Screen screen,
        Progress progress,
        Amount requested,
        Amount approved,
        Amount open,
        String clientName,
        @Nullable String clientEmail,
        List<String> patients,
        String pimsName,
        List<PaymentInvoice> invoices,
        WayToPay way,
        @Nullable String readerId,
        @Nullable String readerLabel,
        String desk,
        @Nullable String person,
        Instant startedAt,
        @Nullable CardView card,
        Line money,
        Line inPims,
        Line receipt,
        @Nullable Text problem,
        @Nullable String say,
        @Nullable Instant nextLookAt,
        int looks,
        List<ToEnter> toEnter,
        List<RefundView> refunds,
        Amount mayGiveBack,
        List<Action> actions,
        boolean practice) {}
