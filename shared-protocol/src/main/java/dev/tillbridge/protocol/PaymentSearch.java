package dev.tillbridge.protocol;

/// Search payments; every word must match (client, pet, invoice, amount, last four, code, desk, person, day,
/// or days as `2026-11-01..2026-11-21`).
///
/// @param limit at most this many rows, 1..200
public record PaymentSearch(String query, int limit) {}
