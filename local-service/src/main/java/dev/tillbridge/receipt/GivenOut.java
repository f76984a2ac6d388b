package dev.tillbridge.receipt;

import dev.tillbridge.message.Message;
import dev.tillbridge.message.MessageState;
import java.util.Optional;

/// A receipt that was given out.
///
/// @param mail what it went out with, where it was mailed
public record GivenOut(ReceiptIssue issue, Optional<Message> mail) {
    /// False for a mail that certainly went nowhere.
    boolean reachedSomebody() {
        return mail.isEmpty() || mail.get().state() != MessageState.NOT_SENT;
    }
}
