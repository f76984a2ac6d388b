package dev.tillbridge.pims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a PIMS does for us, over whatever surface. Calls block (a page may be slow), are made outside any
/// transaction, and
/// throw [dev.tillbridge.problem.ProblemException] for what they cannot do; nothing is entered by any call but
/// [#enter].
/// Thread-safe.
public interface PimsConnector {
    /// What can be posted by this profile.
    PostingAbilities abilities(String profile);

    /// Reads the invoice as it stands on the page that shows it now (for the panel).
    Reading read(InvoicePlace place);

    /// Reads the invoice fresh from the PIMS: a load that began after this call, as the profile says.
    Reading readFresh(InvoicePlace place);

    /// Whether a fresh reading touches no page that a person has open: then it may be begun before it is sure that it
    /// is needed.
    boolean readsAside(InvoicePlace place);

    /// Whether the invoice is read now by the same description of its PIMS as at that moment. What another one
    /// does not see is not certainly absent.
    boolean sameVersionSince(InvoicePlace place, Instant moment);

    /// The client's other open invoices, as the PIMS lists them.
    List<OpenInvoice> openInvoices(InvoicePlace place);

    /// All payments that the PIMS of this invoice lists for a day, whatever invoice they are on, read in a tab of its
    /// own; empty where its profile does not say how they are listed. Never a part of the list.
    Optional<DayPayments> paymentsOn(InvoicePlace place, LocalDate day);

    /// Enters a payment, in a tab of its own, guarded by the invoice at every step. Once. Reads nothing back as
    /// proof.
    EntryResult enter(InvoicePlace place, Entry entry, StepLog log);

    /// The payment types and employees that the PIMS offers, for *Try the mapping*.
    PostingLists postingLists(InvoicePlace place);
}
