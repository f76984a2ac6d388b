package dev.tillbridge.protocol;

/// Two clients are one in the PIMS: the cards of the one that is gone are the other's from now on.
///
/// @param by who says so
public record CardMerge(String pims, String goneId, String leftId, String leftName, String by) {}
