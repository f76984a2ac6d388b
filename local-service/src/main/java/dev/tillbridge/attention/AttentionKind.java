package dev.tillbridge.attention;

/// What kind of help is needed. Stored by name, never renamed. Words: `attention_en.properties`,
/// `attention_da.properties`.
public enum AttentionKind {
    /// Nobody knows yet whether the card was charged.
    NOT_SURE,
    /// The processor's answer is not what was asked, or contradicts a decision.
    DIFFERENCE,
    /// Paid, and to be entered in the PIMS by hand.
    ENTER_IT,
    /// The entry may be in the PIMS already.
    CHECK_FIRST,
    /// The PIMS has it with another amount, or twice.
    WRONG_IN_PIMS,
    /// The PIMS shows an entry that may be this payment.
    IS_THIS_IT,
    /// The settings name no payment type or employee for it.
    MAPPING_MISSING,
    /// A tick says entered, and the PIMS still shows the old due.
    TICK_IN_DOUBT,
    /// A payment cannot go on by itself.
    STUCK,
    /// The processor account holds live payments of another installation.
    OTHER_INSTALLATION,
    /// A payment waits for a desk that does not answer.
    DESK_AWAY,
    /// A result that a desk kept while the database was away does not fit what stands there.
    KEPT_RESULT,
    /// Nobody knows yet whether money was given back.
    GIVE_BACK_NOT_SURE,
    /// Money that was given back came back from the client's bank.
    GIVE_BACK_CAME_BACK,
    /// Somebody gave money back outside, as in the processor's own pages.
    GIVEN_BACK_ELSEWHERE,
    /// Given back, and to be taken out of the PIMS by hand.
    TAKE_OUT,
    /// Taken out of the PIMS, and then the money came back: to be entered again.
    ENTER_AGAIN,
    /// The processor has a charge of ours that these books do not know.
    CHARGE_NOT_IN_BOOKS,
    /// Something happened at the processor that could not be taken in.
    NEWS_NOT_TAKEN_IN
}
