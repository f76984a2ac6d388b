package dev.tillbridge.protocol;

/// A saved card is removed, here and at the processor.
///
/// @param by who removes it
public record CardRemove(String card, String by, String why) {}
