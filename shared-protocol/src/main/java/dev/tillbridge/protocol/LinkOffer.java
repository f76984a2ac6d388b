package dev.tillbridge.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a payment link for a reading would be, before anybody changes it.
///
/// @param mail where the practice software says that the client gets mail
/// @param mails whether mail can be sent from here
/// @param text what would be sent with it; amount and link come below by themselves
/// @param until when it would be turned off
/// @param open a link that is open on one of the invoices
/// @param number where it says that the client can be texted, as people here write it
/// @param said AGREED, STOPPED or STARTED for that number; null while nobody agreed or refused
/// @param texts how a text would be; null where none can be sent from here
public record LinkOffer(
        @Nullable String mail,
        boolean mails,
        String text,
        Instant until,
        @Nullable LinkView open,
        @Nullable String number,
        @Nullable String said,
        @Nullable TextOffer texts) {}
