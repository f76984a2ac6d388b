package dev.tillbridge.protocol;

/// A problem or sentence as a person reads it, already in the desk's language.
///
/// @param code the row of the error table
/// @param money what it means for the money; empty when it has nothing to do with money
public record Text(String code, String cause, String money, String remedy) {}
