package dev.tillbridge.protocol;

import java.util.List;

/// What a look through the audit found.
///
/// @param whole whether all of it is as it was written
/// @param before rows that were written before there were chains
/// @param beforeWhole whether some chain binds all of those
public record AuditReport(boolean whole, List<AuditChain> chains, long before, boolean beforeWhole) {}
