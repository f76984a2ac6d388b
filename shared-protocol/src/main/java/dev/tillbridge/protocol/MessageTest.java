package dev.tillbridge.protocol;

/// Send one test mail to this address, now.
public record MessageTest(String address) {}
