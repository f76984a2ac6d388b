package dev.tillbridge.pims;

/// The treated animal.
public record Patient(String name) {}
