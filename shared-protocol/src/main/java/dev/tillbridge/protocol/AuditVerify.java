package dev.tillbridge.protocol;

import java.util.List;

/// Asks for a look through the audit.
///
/// @param expect ends of chains that were noted before
public record AuditVerify(List<AuditEnd> expect) {}
