package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import java.util.Optional;

/// Money of a payment that was given back, or is to be.
///
/// @param person who gave it back; empty when it was done elsewhere
/// @param open whether a person has to say that they have seen to it
public record StoryRefund(
        String id, Money amount, String state, StoryLine line, Optional<String> person, String reason, boolean open) {}
