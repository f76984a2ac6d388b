package dev.tillbridge.pims;

/// What a profile can post. All false: the manual list.
///
/// @param payment a full payment; `part` one of less than the due
/// @param storesReference whether the PIMS keeps our reference where it can be read again; without it nothing is
/// ever
///     entered a second time by machine
/// @param needsVisiblePage whether the PIMS bears no second tab, so that posting waits for the invoice to be on
/// screen
/// @param settleSeconds how long the PIMS may take until an entry shows in a fresh reading
public record PostingAbilities(
        boolean payment, boolean part, boolean storesReference, boolean needsVisiblePage, int settleSeconds) {
    /// A PIMS that is only read.
    public static final PostingAbilities NONE = new PostingAbilities(false, false, false, false, 0);
}
