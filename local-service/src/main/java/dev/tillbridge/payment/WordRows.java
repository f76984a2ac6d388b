package dev.tillbridge.payment;

import dev.tillbridge.store.PlainStatement;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The table attempt_word.
final class WordRows {
    /// So many words go in with one statement.
    private static final int AT_ONCE = 32;

    private static final List<PlainStatement> INSERT =
            IntStream.rangeClosed(1, AT_ONCE).mapToObj(WordRows::insert).toList();
    private static final PlainStatement COUNT = new PlainStatement(
            "select count(*) from (select 1 from attempt_word where word >= ? and word < ? limit ?) as begun");

    private WordRows() {}

    private static PlainStatement insert(int count) {
        return new PlainStatement("insert into attempt_word (word, attempt_id) values "
                + String.join(
                        ", ", IntStream.range(0, count).mapToObj(_ -> "(?, ?)").toList())
                + " on conflict do nothing");
    }

    static void insert(Tx tx, String attempt, List<String> words) {
        for (int from = 0; from < words.size(); from += AT_ONCE) {
            var some = words.subList(from, Math.min(words.size(), from + AT_ONCE));
            var values = new @Nullable Object[some.size() * 2];
            for (int i = 0; i < some.size(); i++) {
                values[2 * i] = some.get(i);
                values[2 * i + 1] = attempt;
            }
            INSERT.get(some.size() - 1).later(tx, values);
        }
    }

    /// How many words of payments begin so, counted no further than to `most`.
    static int count(View view, String begin, int most) {
        return COUNT.find(view, row -> row.getInt(1), begin, end(begin), most).orElseThrow();
    }

    /// After all words that begin so, and before all others that come later.
    static String end(String begin) {
        return begin + Character.toString(Character.MAX_CODE_POINT);
    }
}
