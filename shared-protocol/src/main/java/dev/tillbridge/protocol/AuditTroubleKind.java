package dev.tillbridge.protocol;

/// What happened to a row of the audit.
public enum AuditTroubleKind {
    CHANGED,
    MISSING,
    PUT_IN,
    MOVED,
    OUT_OF_ORDER,
    BEFORE_CHANGED,
    CUT_OFF,
    NOT_AS_NOTED
}
