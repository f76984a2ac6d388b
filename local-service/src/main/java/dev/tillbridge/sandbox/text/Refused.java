package dev.tillbridge.sandbox.text;

/// What the provider does not take.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final int code;

    Refused(int status, int code, String why) {
        super(why);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
