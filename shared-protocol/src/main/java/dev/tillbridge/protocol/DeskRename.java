package dev.tillbridge.protocol;

/// Call a desk something else.
///
/// @param desk its id or its name
public record DeskRename(String desk, String name) {}
