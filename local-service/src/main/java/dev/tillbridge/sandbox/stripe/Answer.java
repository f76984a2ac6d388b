package dev.tillbridge.sandbox.stripe;

/// What goes back over the line.
///
/// @param requestId the request that did the work; another one than this when the answer is replayed
/// @param dropped nothing goes back: the connection breaks
record Answer(int status, String body, String requestId, boolean replayed, boolean dropped) {
    static Answer of(int status, String body, String requestId) {
        return new Answer(status, body, requestId, false, false);
    }

    static Answer of(ApiError error, String requestId) {
        return of(error.status(), Wire.pretty(error.body()), requestId);
    }

    static Answer drop(String requestId) {
        return new Answer(0, "", requestId, false, true);
    }
}
