package dev.tillbridge.dayend;

/// How the sides of a day may differ. Stored by name, never renamed. Each has one step that mends it: words in
/// `dayend_en.properties`, `dayend_da.properties`.
public enum DifferenceKind {
    /// Taken by us, and not in the PIMS.
    NOT_IN_PIMS,
    /// In the PIMS as a card or link payment, and not taken by us.
    NOT_OURS,
    /// The PIMS has our reference with another amount.
    AMOUNT,
    /// The PIMS has it as another way to pay.
    WAY,
    /// The PIMS has it on another client.
    CLIENT,
    /// The PIMS has it on another invoice.
    OTHER_INVOICE,
    /// The PIMS has it more than once.
    TWICE,
    /// The PIMS has it on an earlier day than it was taken, or on a day that was not read.
    DATE,
    /// Given back by us, and not taken out of the PIMS.
    BACK_NOT_IN_PIMS,
    /// The totals that were typed are not ours.
    TOTAL,
    /// What was counted is not what was noted.
    COUNTED,
    /// In our books, and not at the processor.
    NOT_AT_PROCESSOR,
    /// At the processor, and not in our books.
    NOT_IN_BOOKS,
    /// The processor has it with another amount.
    PROCESSOR_AMOUNT
}
