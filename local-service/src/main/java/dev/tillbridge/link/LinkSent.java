package dev.tillbridge.link;

import dev.tillbridge.message.Message;
import dev.tillbridge.message.TextMessage;
import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/// What was last sent of a link, by whatever kind of message.
///
/// @param to masked
/// @param state [Enum#name] of the state of a mail or a text
/// @param problem why it did not go or arrive
/// @param queuedAs ids rise with time
public record LinkSent(String to, String state, Optional<Problem> problem, String queuedAs, Instant changedAt) {
    static LinkSent of(Message mail) {
        return new LinkSent(mail.to().masked(), mail.state().name(), mail.problem(), mail.id(), mail.changedAt());
    }

    static LinkSent of(TextMessage text) {
        return new LinkSent(text.to().masked(), text.state().name(), text.problem(), text.id(), text.changedAt());
    }
}
