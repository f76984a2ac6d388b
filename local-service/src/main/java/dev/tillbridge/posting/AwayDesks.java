package dev.tillbridge.posting;

import dev.tillbridge.activity.Homes;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Tells people of payments that are to be put into the PIMS at a desk that was not heard of for a minute, naming
/// the desk. Called now and then, by one service.
public final class AwayDesks {
    private static final String TILLBRIDGE = "Tillbridge";

    private final Database database;
    private final Homes homes;
    private final Payments payments;
    private final Attention attention;

    AwayDesks(Database database, Homes homes, Payments payments, Attention attention) {
        this.database = database;
        this.homes = homes;
        this.payments = payments;
        this.attention = attention;
    }

    /// Raises an item for each that waits, and ends those of what does not wait any more.
    public void look() {
        if (database.readAtLeisure(
                view -> waiting(view).keySet().equals(told(view).keySet()))) {
            return;
        }
        database.change(tx -> {
            var waiting = waiting(tx);
            var told = told(tx);
            waiting.forEach((id, posting) -> {
                if (!told.containsKey(id)) {
                    raise(tx, posting);
                }
            });
            told.keySet().stream()
                    .filter(id -> !waiting.containsKey(id))
                    .forEach(id -> attention.end(tx, AttentionKind.DESK_AWAY, id, TILLBRIDGE, "went on"));
        });
    }

    private Map<String, Posting> waiting(View view) {
        var waiting = new LinkedHashMap<String, Posting>();
        for (var each : homes.waiting(view)) {
            PostingRows.find(view, each.activity().value())
                    .filter(posting -> each.kind().equals(PostingPlan.KIND))
                    .ifPresent(posting -> waiting.put(posting.id(), posting));
        }
        return waiting;
    }

    private Map<String, String> told(View view) {
        var told = new LinkedHashMap<String, String>();
        attention.list(view).stream()
                .filter(item -> item.kind() == AttentionKind.DESK_AWAY)
                .forEach(item -> told.put(item.subject(), item.id()));
        return told;
    }

    private void raise(Tx tx, Posting posting) {
        var asked = posting.asked();
        var desk = payments.attempt(tx, asked.attemptId()).asked().desk();
        var particulars =
                new HashMap<>(Words.of(ProblemCode.WAITS_FOR_DESK, asked).details());
        particulars.put("desk", desk);
        attention.raise(
                tx,
                AttentionKind.DESK_AWAY,
                posting.id(),
                Optional.of(asked.paymentId()),
                new Problem(ProblemCode.WAITS_FOR_DESK, particulars),
                ProblemCode.WAITS_FOR_DESK.name());
    }
}
