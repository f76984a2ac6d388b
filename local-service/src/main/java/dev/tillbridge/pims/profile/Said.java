package dev.tillbridge.pims.profile;

import dev.tillbridge.problem.Problem;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one version of a profile read of a field: the text, or why it could not. Masked and short, because it
/// is kept.
///
/// @param text empty when nothing stands there
public record Said(String text, @Nullable Problem problem) {
    private static final int LONGEST = 80;

    public Said {
        text = shortened(CardMask.mask(Clean.text(text)));
    }

    static Said text(String text) {
        return new Said(text, null);
    }

    static Said not(Problem problem) {
        var details = problem.details().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> shortened(CardMask.mask(each.getValue()))));
        return new Said("", new Problem(problem.code(), details));
    }

    /// Whether two versions said the same; two problems are the same when their code is.
    boolean isLike(Said other) {
        var theirs = other.problem();
        if (problem == null || theirs == null) {
            return problem == null && theirs == null && text.equals(other.text());
        }
        return problem.code() == theirs.code();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : text;
    }
}
