package dev.tillbridge.protocol;

/// The tab that was opened.
public record PageOpened(String page, String address) {}
