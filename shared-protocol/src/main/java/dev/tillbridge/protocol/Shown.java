package dev.tillbridge.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the panel shows before a charge.
///
/// @param captureId names this reading in `checkout.start`
/// @param typed whether a person typed it in
/// @param pimsName the PIMS's own name; `invoiceWord` its word for an invoice
/// @param ready whether Charge may be pressed; if not, `blocks` says why
/// @param postsBack whether payments are put into the PIMS by themselves
/// @param mails whether a receipt can be mailed; `receiptTo` where it goes by itself
/// @param cards the client's saved cards; `keepsCards` whether one may be saved here
public record Shown(
        String captureId,
        boolean typed,
        String pims,
        String pimsName,
        String invoiceWord,
        String clientId,
        String clientName,
        List<String> patients,
        List<ShownInvoice> invoices,
        Instant readAt,
        boolean ready,
        List<Text> blocks,
        boolean postsBack,
        List<UnpostedPayment> notInPims,
        boolean mails,
        @Nullable String receiptTo,
        List<SavedCardView> cards,
        boolean keepsCards) {}
