package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words by whose beginning a payment is found among all that there ever were; the same things as in
/// [SearchText], but for the day, by which payments are found anyway.
final class SearchWords {
    /// A word that somebody copied together from a whole note is no word; an invoice list of a thousand is no name.
    private static final int LONGEST = 60;

    private static final int MOST = 200;

    private final Set<String> words = new LinkedHashSet<>();

    private SearchWords() {}

    /// What is known when it begins.
    static List<String> asked(Attempt attempt) {
        var asked = attempt.asked();
        var words = new SearchWords();
        words.whole(attempt.code().value());
        words.amount(attempt.requested());
        words.text(asked.payer().name());
        words.text(asked.payer().id());
        words.text(asked.desk());
        asked.person().ifPresent(person -> words.text(person.name()));
        asked.patients().forEach(words::text);
        for (var row : asked.rows()) {
            words.text(row.number());
            words.text(row.invoice().id());
            words.amount(row.amount());
        }
        return List.copyOf(words.words);
    }

    /// What is known later: the card, the processor's reference, how much moved.
    static List<String> found(Attempt attempt) {
        var words = new SearchWords();
        attempt.reference().ifPresent(words::whole);
        attempt.card().ifPresent(card -> {
            words.whole(card.last4());
            words.text(card.brand());
        });
        var captured = attempt.amounts().captured();
        if (!captured.isZero()) {
            words.amount(captured);
        }
        return List.copyOf(words.words);
    }

    /// Each word, and what stands between its dashes and slashes, with and without zeros before it.
    private void text(String text) {
        for (var word : text.strip().split("[\\s\\p{Z}]+", -1)) {
            whole(word);
            for (var part : word.split("[^\\p{L}\\p{N}]+", -1)) {
                whole(part);
                whole(part.replaceFirst("^0+(?=.)", ""));
            }
        }
    }

    private void amount(Money money) {
        whole(BigDecimal.valueOf(money.minorUnits(), money.currency().getDefaultFractionDigits())
                .toPlainString());
    }

    private void whole(String word) {
        if (!word.isEmpty() && word.length() <= LONGEST && words.size() < MOST) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
    }
}
