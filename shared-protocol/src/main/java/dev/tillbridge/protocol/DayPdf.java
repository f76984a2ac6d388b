package dev.tillbridge.protocol;

/// A day as a PDF.
public record DayPdf(@Bounded(240_000) String base64) {}
