package dev.tillbridge.sandbox.stripe;

import java.time.Instant;

/// A fault that has happened, so that a test can prove that it did.
record Firing(String fault, String kind, String method, String path, Instant at) {}
