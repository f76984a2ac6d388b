package dev.tillbridge.checkout;

/// A person's decision about a sale, as its journal keeps it; who and why stand with the attempt.
record Decided(boolean paid) {}
