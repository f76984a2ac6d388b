package dev.tillbridge.pims.profile;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Map;

/// Faults of a surface as problems that name profile, field and page.
final class Faults {
    private Faults() {}

    /// A whole page could not be had.
    static Problem page(Profile profile, String page, Fault fault) {
        return switch (fault) {
            case SIGN_IN -> Problem.of(ProblemCode.PIMS_WANTS_SIGN_IN, "pims", profile.name());
            case OTHER_INVOICE -> Problem.of(ProblemCode.PAGE_SHOWS_OTHER, "pims", profile.name());
            case PAGE_GONE -> Problem.of(ProblemCode.PAGE_CLOSED, "pims", profile.name());
            case UNKNOWN_PROFILE ->
                Problem.of(ProblemCode.BROWSER_LACKS_PROFILE, "pims", profile.name(), "profile", profile.id());
            case NOT_REACHED, NO_ANSWER -> unreachable(profile);
            case NOT_FOUND, SEVERAL_FOUND, BAD_LOCATOR, TOO_SLOW, VALUE_REFUSED, DISABLED, TOO_LONG ->
                Problem.of(ProblemCode.PAGE_NOT_READY, "pims", profile.name(), "page", page);
        };
    }

    /// One field could not be read.
    static Problem field(Profile profile, String page, String field, Fault fault) {
        var where = Map.of("profile", profile.id(), "pims", profile.name(), "page", page, "field", field);
        return switch (fault) {
            case NOT_FOUND -> new Problem(ProblemCode.PAGE_FIELD_MISSING, where);
            case SEVERAL_FOUND -> new Problem(ProblemCode.PAGE_FIELD_AMBIGUOUS, where);
            case BAD_LOCATOR -> unreadable(profile, page, field, "the locator is not valid");
            case TOO_LONG -> unreadable(profile, page, field, "there is more than may be read");
            case VALUE_REFUSED -> unreadable(profile, page, field, "it does not take the value");
            case DISABLED -> unreadable(profile, page, field, "it is switched off");
            case OTHER_INVOICE, PAGE_GONE, SIGN_IN, TOO_SLOW, UNKNOWN_PROFILE, NOT_REACHED, NO_ANSWER ->
                page(profile, page, fault);
        };
    }

    static Problem unreadable(Profile profile, String page, String field, String why) {
        return new Problem(
                ProblemCode.PAGE_FIELD_UNREADABLE,
                Map.of("profile", profile.id(), "pims", profile.name(), "page", page, "field", field, "why", why));
    }

    static Problem unreachable(Profile profile) {
        return Problem.of(ProblemCode.NO_BROWSER_REACHES_PIMS, "pims", profile.name());
    }
}
