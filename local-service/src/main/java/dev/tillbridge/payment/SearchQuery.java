package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person searches for: words that must all match, and days.
///
/// @param days for each word that is a day, or several: one of its ranges must hold the payment's day
record SearchQuery(List<String> words, List<List<DayRange>> days) {
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;

    static SearchQuery of(String typed) {
        return of(typed, null, null);
    }

    /// What was typed, and the first and the last day.
    static SearchQuery of(String typed, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (typed.length() > LONGEST) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "more than " + LONGEST + " characters")
                    .asException();
        }
        CardNumberGuard.refuse(typed);
        var all = Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        var days = new ArrayList<>(
                all.stream().map(TypedDays::of).filter(each -> !each.isEmpty()).toList());
        if (from != null || to != null) {
            days.add(List.of(DayRange.between(from, to)));
        }
        var words = all.stream()
                .filter(word -> TypedDays.of(word).isEmpty())
                .map(SearchQuery::bare)
                .toList();
        return new SearchQuery(words, days);
    }

    /// Without a currency sign or code that was typed with an amount, and without thousands separators.
    private static String bare(String word) {
        var bare = word.replaceAll("^[$€£]|(kr\\.?|[$€£])$", "");
        if (bare.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            return bare.replace(",", "");
        }
        if (bare.matches("\\d{1,3}(\\.\\d{3})+,\\d+")) {
            return bare.replace(".", "");
        }
        if (bare.matches("\\d+,\\d{2}")) {
            return bare.replace(',', '.');
        }
        return bare.isEmpty() ? word : bare;
    }
}
