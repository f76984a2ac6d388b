package dev.tillbridge.protocol;

/// What somebody gave back.
///
/// @param name empty for what was given back elsewhere
public record MonthPerson(String name, int count, Amount amount) {}
