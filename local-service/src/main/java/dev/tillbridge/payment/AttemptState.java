package dev.tillbridge.payment;

import java.util.Set;

/// The states of a payment attempt, and the only table of the ways between them (design.md section 4).
public enum AttemptState {
    CREATED,
    SENT,
    NOT_SENT,
    CANCELLED,
    AUTHORIZED,
    PENDING,
    CAPTURED,
    DECLINED,
    VOIDED,
    EXPIRED,
    FAILED,
    UNKNOWN;

    /// Whether money of an attempt in this state may have moved, may still move, or has moved: it holds its claim.
    public boolean holdsMoney() {
        return switch (this) {
            case CREATED, SENT, AUTHORIZED, PENDING, CAPTURED, UNKNOWN -> true;
            case NOT_SENT, CANCELLED, DECLINED, VOIDED, EXPIRED, FAILED -> false;
        };
    }

    /// Whether nothing more is to be learned about the charge itself.
    public boolean settled() {
        return switch (this) {
            case CAPTURED, NOT_SENT, CANCELLED, DECLINED, VOIDED, EXPIRED, FAILED -> true;
            case CREATED, SENT, AUTHORIZED, PENDING, UNKNOWN -> false;
        };
    }

    public boolean canBecome(AttemptState next) {
        return next().contains(next);
    }

    private Set<AttemptState> next() {
        return switch (this) {
            case CREATED -> Set.of(SENT, NOT_SENT, CANCELLED);
            case SENT -> Set.of(AUTHORIZED, PENDING, CAPTURED, DECLINED, CANCELLED, NOT_SENT, UNKNOWN);
            case AUTHORIZED -> Set.of(CAPTURED, VOIDED, EXPIRED, UNKNOWN);
            case PENDING -> Set.of(CAPTURED, FAILED, CANCELLED, UNKNOWN);
            // An answer that was lost may also have been that it is held, or on its way.
            case UNKNOWN ->
                Set.of(AUTHORIZED, PENDING, CAPTURED, DECLINED, CANCELLED, NOT_SENT, VOIDED, EXPIRED, FAILED);
            case NOT_SENT, CANCELLED, CAPTURED, DECLINED, VOIDED, EXPIRED, FAILED -> Set.of();
        };
    }
}
