package dev.tillbridge.posting;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.util.Map;
import java.util.Optional;

/// Ways to pay and people, in the PIMS's own words.
final class Mapping {
    private final PostingSettings settings;

    Mapping(PostingSettings settings) {
        this.settings = settings;
    }

    boolean enabled(View view) {
        return settings.enabled(view);
    }

    Optional<String> paymentType(View view, NewPosting asked) {
        return settings.paymentType(view, asked.invoice().pims(), asked.way().name(), asked.brand());
    }

    Optional<String> employee(View view, NewPosting asked) {
        var person = asked.person();
        return person == null
                ? Optional.empty()
                : settings.employee(view, asked.invoice().pims(), person);
    }

    /// What the settings lack for this entry.
    Optional<Problem> missing(View view, NewPosting asked) {
        var pims = asked.invoice().pims();
        if (paymentType(view, asked).isEmpty()) {
            return Optional.of(new Problem(
                    ProblemCode.PAYMENT_TYPE_MISSING,
                    Map.of("pims", pims, "way", asked.way().name(), "brand", asked.brand())));
        }
        if (settings.namesEmployees(view, pims) && employee(view, asked).isEmpty()) {
            return Optional.of(Problem.of(ProblemCode.EMPLOYEE_MISSING, "pims", pims, "name", name(asked)));
        }
        return Optional.empty();
    }

    /// Whether a problem is about the settings.
    static boolean concerns(Problem problem) {
        return problem.code() == ProblemCode.PAYMENT_TYPE_MISSING || problem.code() == ProblemCode.EMPLOYEE_MISSING;
    }

    private static String name(NewPosting asked) {
        return asked.person() == null ? "-" : asked.person();
    }
}
