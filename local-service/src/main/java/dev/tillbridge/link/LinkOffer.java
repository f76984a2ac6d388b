package dev.tillbridge.link;

import dev.tillbridge.message.ConsentKind;
import java.time.Instant;
import java.util.Optional;

/// What a link would be, before anybody changes it.
///
/// @param mail where the practice software says that the client gets mail
/// @param mails whether mail can be sent from here
/// @param number where it says that the client can be texted
/// @param texts how a text would be; empty where none can be sent from here
public record LinkOffer(
        Optional<String> mail,
        boolean mails,
        String text,
        Instant until,
        Optional<OfferedNumber> number,
        Optional<TextOffer> texts) {
    /// The client's number.
    ///
    /// @param shown as people here write it
    /// @param said what holds for it; empty while nobody agreed or refused
    public record OfferedNumber(String shown, Optional<ConsentKind> said) {}

    /// How a text would be.
    ///
    /// @param text what would be sent, before anybody changes it
    /// @param end what stands below it, whatever is changed
    public record TextOffer(String text, String end) {}
}
