package dev.tillbridge.sandbox.stripe;

import java.util.List;
import java.util.Map;

/// One authenticated request on its way to an endpoint.
///
/// @param path the values of the address's variables, in order
/// @param expand the fields whose id is to be answered as a whole object
record Call(List<String> path, Args args, List<String> expand, Cause cause) {
    static Call of(List<String> path, Map<String, Object> values, Cause cause) {
        var args = new Args(values);
        return new Call(path, args, args.texts("expand"), cause);
    }

    String id() {
        return path.getFirst();
    }

    long seconds() {
        return cause.seconds();
    }
}
