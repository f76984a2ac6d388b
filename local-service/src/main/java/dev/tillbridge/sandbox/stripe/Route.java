package dev.tillbridge.sandbox.stripe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One address of the API: `POST /v1/payment_intents/*/confirm`. A `*` stands for one id.
record Route(String method, String pattern, Endpoint endpoint) {
    /// The ids in a path, or null when the path is not this route's.
    @Nullable
    List<String> match(String method, String path) {
        return this.method.equals(method) ? variables(pattern, path) : null;
    }

    static @Nullable List<String> variables(String pattern, String path) {
        var wanted = pattern.split("/", -1);
        var given = path.split("/", -1);
        if (wanted.length != given.length) {
            return null;
        }
        var variables = new ArrayList<String>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("*") && !given[i].isEmpty()) {
                variables.add(given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return null;
            }
        }
        return variables;
    }
}
