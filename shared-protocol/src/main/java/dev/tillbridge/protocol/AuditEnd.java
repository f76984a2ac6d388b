package dev.tillbridge.protocol;

/// Where a chain of the audit ended.
///
/// @param number of its last row
/// @param hash of its last row
public record AuditEnd(String chain, long number, String hash) {}
