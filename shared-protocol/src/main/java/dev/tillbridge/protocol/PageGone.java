package dev.tillbridge.protocol;

/// The page of this handle is closed or shows something else.
public record PageGone(String page) {}
