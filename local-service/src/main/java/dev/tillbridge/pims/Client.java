package dev.tillbridge.pims;

/// The payer, as the PIMS knows them. An id is compared exactly; a name never identifies anybody.
public record Client(String id, String name) {}
