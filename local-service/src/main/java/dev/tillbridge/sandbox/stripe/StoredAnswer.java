package dev.tillbridge.sandbox.stripe;

/// The first answer under an idempotency key, given again for 24 hours.
record StoredAnswer(String fingerprint, int status, String body, String request) {}
