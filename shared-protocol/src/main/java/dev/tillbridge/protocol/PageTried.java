package dev.tillbridge.protocol;

/// One page by two versions of a profile, at one moment.
public record PageTried(TriedPage inUse, TriedPage onTrial) {}
