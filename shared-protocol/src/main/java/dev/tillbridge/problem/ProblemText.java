package dev.tillbridge.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// A problem in words: cause, meaning for the money, remedy. English and Danish.
public record ProblemText(String cause, String money, String remedy) {
    private static final String BUNDLE = "dev.tillbridge.problem.problems";

    /// The words for a problem; a `{name}` in a text stands for the detail of that name.
    public static ProblemText of(Problem problem, Locale locale) {
        var bundle = bundle(locale);
        return new ProblemText(
                fill(bundle.getString(problem.code().name() + ".cause"), problem),
                bundle.getString("money." + problem.code().money()),
                fill(bundle.getString(problem.code().name() + ".remedy"), problem));
    }

    /// One line for logs and the command line.
    public String line() {
        return money.isEmpty() ? cause + " " + remedy : cause + " " + money + " " + remedy;
    }

    private static ResourceBundle bundle(Locale locale) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        try {
            return ResourceBundle.getBundle(BUNDLE, Locale.of(locale.getLanguage()), noFallback);
        } catch (MissingResourceException unknownLanguage) {
            return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, noFallback);
        }
    }

    private static String fill(String text, Problem problem) {
        var filled = new StringBuilder();
        int at = 0;
        while (true) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                return filled.append(text, at, text.length()).toString();
            }
            var name = text.substring(open + 1, close);
            filled.append(text, at, open).append(problem.details().getOrDefault(name, "?"));
            at = close + 1;
        }
    }
}
