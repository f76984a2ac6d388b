package dev.tillbridge.bench;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.payment.FoundPayments;
import dev.tillbridge.payment.ManyPayments;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/// Finding payments among a million, by each thing that people know of one.
final class SearchBench {
    private static final int PAYMENTS = 1_000_000;
    private static final int LOOKS = 200;
    private static final int SHOWN = 50;
    private static final double LIMIT_MS = 100;

    private final Path file;

    SearchBench(Path folder) {
        this.file = folder.resolve("search.db");
    }

    List<Figure> run() {
        try (var database = Databases.sqlite(file)) {
            return run(database, "SQLite");
        }
    }

    /// Fills an empty database, and searches.
    static List<Figure> run(Database database, String name) {
        new ManyPayments().write(database, PAYMENTS);
        var clock = new TestClock("2026-11-21T15:41:00Z");
        var payments = new Payments(clock, new SecureRandom(), new Events(clock));
        var random = new Random(7);
        var figures = new ArrayList<Figure>();
        for (var kind : kinds().entrySet()) {
            var took = new ArrayList<Double>();
            for (int look = 0; look < LOOKS; look++) {
                int one = random.nextInt(PAYMENTS);
                var query = kind.getValue().apply(one);
                long start = System.nanoTime();
                var found = database.<FoundPayments>read(view -> payments.find(view, query, SHOWN));
                took.add((System.nanoTime() - start) / 1e6);
                if (found.payments().isEmpty() && found.until().isEmpty()) {
                    throw new AssertionError("not found: " + query);
                }
            }
            figures.add(Figure.atMost(
                    "search by " + kind.getKey() + " among 1,000,000, p99",
                    Figure.p99(took),
                    "ms",
                    LIMIT_MS,
                    Figure.words("median %.1f ms; %d searches, %s", Figure.median(took), LOOKS, name)));
        }
        return figures;
    }

    private static Map<String, IntFunction<String>> kinds() {
        var kinds = new LinkedHashMap<String, IntFunction<String>>();
        kinds.put("invoice", ManyPayments::invoice);
        kinds.put("amount", ManyPayments::amount);
        kinds.put("last four", ManyPayments::last4);
        kinds.put("client's first letters", one -> start(ManyPayments.client(one), 8));
        kinds.put("client and amount", one -> ManyPayments.client(one) + " " + ManyPayments.amount(one));
        kinds.put(
                "days",
                one -> ManyPayments.day(one) + ".." + ManyPayments.day(one).plusDays(7));
        kinds.put(
                "desk and days",
                one -> "desk " + one % 9 + " " + ManyPayments.day(one) + ".."
                        + ManyPayments.day(one).plusDays(30));
        kinds.put("words on very many", one -> "anna visa person" + one % 20);
        return kinds;
    }

    private static String start(String word, int length) {
        return word.substring(0, Math.min(word.length(), length));
    }
}
