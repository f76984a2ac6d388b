package dev.tillbridge.link;

import java.time.Instant;
import java.util.Optional;

/// What a link would be, before anybody changes it.
///
/// @param mail where the practice software says that the client gets mail
/// @param mails whether mail can be sent from here
public record LinkOffer(Optional<String> mail, boolean mails, String text, Instant until) {}
