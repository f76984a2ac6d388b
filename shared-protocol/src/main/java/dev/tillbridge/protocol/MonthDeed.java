package dev.tillbridge.protocol;

/// How often somebody did something.
public record MonthDeed(String name, String deed, int count) {}
