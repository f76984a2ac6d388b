package dev.tillbridge.protocol;

import org.jspecify.annotations.Nullable;

/// What a person notes of money that she took herself.
///
/// @param given the cash that the client handed over; null when it was just the amount
/// @param reference the check's number, the financing's or the other machine's approval code
/// @param brand the card's brand on the other machine, or who finances
/// @param last4 the card's last four digits on the other machine
/// @param why why another machine was used
public record NotedMoney(
        @Nullable Amount given,
        @Nullable String reference,
        @Nullable String brand,
        @Nullable String last4,
        @Nullable String why) {}
