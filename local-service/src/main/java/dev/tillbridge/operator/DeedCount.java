package dev.tillbridge.operator;

/// How often somebody did something in some time.
public record DeedCount(String person, String what, int count) {}
