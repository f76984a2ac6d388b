package dev.tillbridge.checkout;

import dev.tillbridge.posting.Posting;
import dev.tillbridge.problem.Problem;
import java.util.List;

/// What the panel shows before a charge.
///
/// @param ready whether Charge may be pressed for the first invoice; if not, `blocks` says why
/// @param postsBack whether a full payment is put into the PIMS by itself
/// @param notInPims payments of this client that the PIMS does not have yet
public record Shown(
        Capture capture,
        List<ShownInvoice> invoices,
        boolean ready,
        List<Problem> blocks,
        boolean postsBack,
        List<Posting> notInPims) {
    public Shown {
        invoices = List.copyOf(invoices);
        blocks = List.copyOf(blocks);
        notInPims = List.copyOf(notInPims);
    }
}
