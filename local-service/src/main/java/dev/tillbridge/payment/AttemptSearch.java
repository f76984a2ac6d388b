package dev.tillbridge.payment;

import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds payments, however many there are: in the newest ones every word may stand anywhere; in all older ones a word
/// is found by its beginning. Where each word is on very many, some more of the older ones are looked through, and it
/// is told how far that went.
final class AttemptSearch {
    private AttemptSearch() {}

    static FoundPayments find(View view, SearchQuery sought, Reach reach, int limit) {
        var edge = SearchRows.after(view, reach.newest());
        var found = new ArrayList<>(SearchRows.from(view, sought, edge, limit));
        if (edge.isEmpty() || found.size() == limit) {
            return new FoundPayments(found, Optional.empty());
        }
        return older(view, sought, reach, edge.get(), found, limit);
    }

    private static FoundPayments older(
            View view, SearchQuery sought, Reach reach, Instant edge, List<Attempt> found, int limit) {
        int left = limit - found.size();
        if (sought.words().isEmpty()) {
            found.addAll(SearchRows.before(view, sought, edge, left));
            return new FoundPayments(found, Optional.empty());
        }
        var counted = sought.words().stream()
                .map(word -> new Counted(word, WordRows.count(view, word, reach.rare() + 1)))
                .min(Comparator.comparingInt(Counted::count))
                .orElseThrow();
        if (counted.count() <= reach.rare()) {
            found.addAll(SearchRows.beginning(view, sought, counted.word(), edge, left));
            return new FoundPayments(found, Optional.empty());
        }
        return among(view, sought, reach, edge, found, limit);
    }

    /// Where no word singles any out.
    private static FoundPayments among(
            View view, SearchQuery sought, Reach reach, Instant edge, List<Attempt> found, int limit) {
        int left = limit - found.size();
        Optional<Instant> until;
        if (sought.days().isEmpty()) {
            until = SearchRows.after(view, reach.newest() + reach.more());
            found.addAll(
                    until.isEmpty()
                            ? SearchRows.before(view, sought, edge, left)
                            : SearchRows.between(view, sought, until.get(), edge, left));
        } else {
            until = SearchRows.leftOut(view, sought, edge, reach.more());
            found.addAll(SearchRows.onDays(view, sought, edge, reach.more(), left));
        }
        return new FoundPayments(found, found.size() == limit ? Optional.empty() : until);
    }

    private record Counted(String word, int count) {}
}
