package dev.tillbridge.protocol;

/// Names a reading that the panel shows.
public record CaptureRef(String captureId) {}
