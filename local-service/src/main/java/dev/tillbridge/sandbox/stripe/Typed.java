package dev.tillbridge.sandbox.stripe;

/// What a client typed on a hosted page, after it was read. Of the card it knows which practice card it is, never
/// a number.
///
/// @param save the client ticked that the card may be kept
record Typed(String name, String email, TestCard card, boolean save) {}
