package dev.tillbridge.problem;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// One thing that went wrong: a code of the table and the particulars that its text names. Immutable.
///
/// @param details particulars by name ("reader" -> "Front desk"); plain text, escaped by whoever shows it; never a
/// secret
///     and never a card number
public record Problem(ProblemCode code, Map<String, String> details) {
    public Problem {
        requireNonNull(code, "code");
        details = Map.copyOf(details);
    }

    public static Problem of(ProblemCode code) {
        return new Problem(code, Map.of());
    }

    public static Problem of(ProblemCode code, String name, String value) {
        return new Problem(code, Map.of(name, value));
    }

    public static Problem of(ProblemCode code, String name1, String value1, String name2, String value2) {
        return new Problem(code, Map.of(name1, value1, name2, value2));
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
