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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

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
                var found = database.<FoundPayments>read(
                        view -> payments.find(view, query.words(), query.from(), query.to(), SHOWN));
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

    private static Map<String, IntFunction<Sought>> kinds() {
        var kinds = new LinkedHashMap<String, IntFunction<Sought>>();
        kinds.put("invoice", one -> words(ManyPayments.invoice(one)));
        kinds.put("amount", one -> words(ManyPayments.amount(one)));
        kinds.put("last four", one -> words(ManyPayments.last4(one)));
        kinds.put("client's first letters", one -> words(start(ManyPayments.client(one), 8)));
        kinds.put("client and amount", one -> words(ManyPayments.client(one) + " " + ManyPayments.amount(one)));
        kinds.put(
                "days",
                one -> new Sought(
                        "", ManyPayments.day(one), ManyPayments.day(one).plusDays(7)));
        kinds.put(
                "desk and days",
                one -> new Sought(
                        "desk " + one % 9,
                        ManyPayments.day(one),
                        ManyPayments.day(one).plusDays(30)));
        kinds.put("words on very many", one -> words("anna visa person" + one % 20));
        return kinds;
    }

    private static String start(String word, int length) {
        return word.substring(0, Math.min(word.length(), length));
    }

    private static Sought words(String words) {
        return new Sought(words, null, null);
    }

    private record Sought(
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
