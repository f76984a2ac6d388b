package dev.tillbridge.payment;

import java.util.Set;

/// How money that is given back stands, and the only table of the ways between these. Stored by name, never renamed.
public enum RefundState {
    /// Asked for and kept apart for it. Nothing is known to have gone.
    RESERVED,
    /// It may have gone.
    UNKNOWN,
    /// The processor has taken it on; it is not at the client's bank yet.
    UNDER_WAY,
    /// Sent to the client's bank.
    GIVEN_BACK,
    /// It certainly never went.
    NOT_GIVEN,
    /// It went, and the bank sent it back: the clinic has it again.
    CAME_BACK;

    /// Whether it may not be given back a second time.
    public boolean reserves() {
        return switch (this) {
            case RESERVED, UNKNOWN, UNDER_WAY, GIVEN_BACK -> true;
            case NOT_GIVEN, CAME_BACK -> false;
        };
    }

    /// Whether the processor has taken it from the clinic's money.
    public boolean moved() {
        return this == UNDER_WAY || this == GIVEN_BACK;
    }

    /// Whether nobody knows yet what came of the call.
    public boolean running() {
        return this == RESERVED || this == UNKNOWN;
    }

    public boolean canBecome(RefundState next) {
        return next().contains(next);
    }

    private Set<RefundState> next() {
        return switch (this) {
            case RESERVED -> Set.of(UNKNOWN, UNDER_WAY, GIVEN_BACK, NOT_GIVEN);
            case UNKNOWN -> Set.of(UNDER_WAY, GIVEN_BACK, NOT_GIVEN);
            case UNDER_WAY -> Set.of(GIVEN_BACK, CAME_BACK);
            case GIVEN_BACK -> Set.of(CAME_BACK);
            case NOT_GIVEN, CAME_BACK -> Set.of();
        };
    }
}
