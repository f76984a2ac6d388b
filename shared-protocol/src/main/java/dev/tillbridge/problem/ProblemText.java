package dev.tillbridge.problem;

import java.time.ZoneId;
import java.util.Locale;

/// A problem in words: cause, meaning for the money, remedy. English and Danish.
public record ProblemText(String cause, String money, String remedy) {
    private static final String BUNDLE = "dev.tillbridge.problem.problems";

    /// [#of(Problem, Locale, ZoneId)] with the machine's time zone.
    public static ProblemText of(Problem problem, Locale locale) {
        return of(problem, locale, ZoneId.systemDefault());
    }

    /// The words for a problem; a `{name}` in a text stands for the detail of that name, and a part in `[` `]`
    /// is left out when a detail that it names is absent.
    ///
    /// @param zone where times of day are read
    public static ProblemText of(Problem problem, Locale locale, ZoneId zone) {
        var bundle = Wording.of(BUNDLE, locale);
        return new ProblemText(
                new TextFill(problem, locale, zone)
                        .fill(bundle.getString(problem.code().name() + ".cause")),
                bundle.getString("money." + problem.code().money()),
                new TextFill(problem, locale, zone)
                        .fill(bundle.getString(problem.code().name() + ".remedy")));
    }

    /// One line for logs and the command line.
    public String line() {
        return money.isEmpty() ? cause + " " + remedy : cause + " " + money + " " + remedy;
    }
}
