package dev.tillbridge.protocol;

/// How a text message with a payment link would be.
///
/// @param text what would be sent, before anybody changes it; at most 300 characters
/// @param end what stands below amount and link, whatever is changed: the clinic, and how to get no more
public record TextOffer(String text, String end) {}
