package dev.tillbridge.attention;

/// What kind of help is needed. Stored by name, never renamed. Words: `attention_en.properties`,
/// `attention_da.properties`.
public enum AttentionKind {
    /// Nobody knows yet whether the card was charged.
    NOT_SURE(Urgency.IF_IT_STAYS),
    /// The processor's answer is not what was asked, or contradicts a decision.
    DIFFERENCE(Urgency.DAILY),
    /// Paid, and to be entered in the PIMS by hand.
    ENTER_IT(Urgency.DAILY),
    /// The entry may be in the PIMS already.
    CHECK_FIRST(Urgency.DAILY),
    /// The PIMS has it with another amount, or twice.
    WRONG_IN_PIMS(Urgency.DAILY),
    /// The PIMS shows an entry that may be this payment.
    IS_THIS_IT(Urgency.DAILY),
    /// The settings name no payment type or employee for it.
    MAPPING_MISSING(Urgency.DAILY),
    /// A tick says entered, and the PIMS still shows the old due.
    TICK_IN_DOUBT(Urgency.DAILY),
    /// A payment cannot go on by itself.
    STUCK(Urgency.DAILY),
    /// The processor account holds live payments of another installation.
    OTHER_INSTALLATION(Urgency.DAILY),
    /// A payment waits for a desk that does not answer.
    DESK_AWAY(Urgency.DAILY),
    /// A result that a desk kept while the database was away does not fit what stands there.
    KEPT_RESULT(Urgency.DAILY),
    /// Nobody knows yet whether money was given back.
    GIVE_BACK_NOT_SURE(Urgency.IF_IT_STAYS),
    /// Money that was given back came back from the client's bank.
    GIVE_BACK_CAME_BACK(Urgency.AT_ONCE),
    /// What came of giving money back is otherwise than a person had decided.
    GIVE_BACK_OTHERWISE(Urgency.AT_ONCE),
    /// Somebody gave money back outside, as in the processor's own pages.
    GIVEN_BACK_ELSEWHERE(Urgency.DAILY),
    /// Given back, and to be taken out of the PIMS by hand.
    TAKE_OUT(Urgency.DAILY),
    /// Taken out of the PIMS, and then the money came back: to be entered again.
    ENTER_AGAIN(Urgency.DAILY),
    /// The processor has a charge of ours that these books do not know.
    CHARGE_NOT_IN_BOOKS(Urgency.DAILY),
    /// Money that is held on a card could not be taken, or was let go by the bank before.
    HOLD_NOT_TAKEN(Urgency.AT_ONCE),
    /// Somebody let held money go, and it was taken first.
    HOLD_TAKEN_FIRST(Urgency.AT_ONCE),
    /// A payment link was turned off, and no new one was sent in its place.
    LINK_NOT_REPLACED(Urgency.DAILY),
    /// Money from a client's bank account did not come, or came back: it is owed again.
    BANK_CAME_BACK(Urgency.AT_ONCE),
    /// A payment link was paid twice.
    PAID_TWICE(Urgency.AT_ONCE),
    /// Something happened at the processor that could not be taken in.
    NEWS_NOT_TAKEN_IN(Urgency.DAILY),
    /// Mails that tell what needs somebody could not be sent.
    ALERT_NOT_SENT(Urgency.DAILY),
    /// The mail of a closed day could not be sent to somebody who is to get it.
    DAY_MAIL_NOT_SENT(Urgency.DAILY);

    private final Urgency urgency;

    AttentionKind(Urgency urgency) {
        this.urgency = urgency;
    }

    public Urgency urgency() {
        return urgency;
    }
}
