package dev.tillbridge.rig;

import dev.tillbridge.protocol.frame.Failure;

/// The service refused a request.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    Refused(Failure failure) {
        super(failure.problem().toString());
        this.code = failure.problem().code();
    }

    public String code() {
        return code;
    }
}
