package dev.tillbridge.attention;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.PersonAsked;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.MoneyMeaning;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What needs a person. Nothing leaves the list but by somebody or something that ends it. Safe for any number of
/// threads. As [PersonAsked] it takes what the engine asks.
public final class Attention implements PersonAsked {
    private static final int LONGEST_STORY = 2000;
    private static final String ENGINE = "Tillbridge";

    private final Clock clock;
    private final Ids ids;
    private final Events events;

    public Attention(Clock clock, Ids ids, Events events) {
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /// Raises an item unless one of this kind is open for the subject; then that one gets the newer problem and
    /// story and keeps its time. Gives the open item.
    public AttentionItem raise(
            Tx tx, AttentionKind kind, String subject, Optional<String> paymentId, Problem problem, String story) {
        var text = story.substring(0, Math.min(LONGEST_STORY, story.length()));
        var item = new AttentionItem(
                ids.next(), kind, subject, paymentId, problem, text, clock.instant(), Optional.empty());
        boolean isNew = AttentionRows.insert(tx, item);
        if (isNew || AttentionRows.renew(tx, item)) {
            tell(tx, kind, subject, paymentId, isNew ? "RAISED" : "RENEWED");
        }
        return AttentionRows.open(tx, kind, subject).orElseThrow();
    }

    /// Ends the open item of this kind; nothing happens when there is none.
    public void end(Tx tx, AttentionKind kind, String subject, String by, String how) {
        AttentionRows.open(tx, kind, subject).ifPresent(item -> {
            AttentionRows.end(tx, item.id(), new AttentionItem.End(clock.instant(), by, how));
            tell(tx, kind, subject, item.paymentId(), "ENDED");
        });
    }

    /// Open items, oldest first.
    public List<AttentionItem> list(View view) {
        return AttentionRows.allOpen(view);
    }

    public int count(View view) {
        return AttentionRows.count(view);
    }

    /// All items of a payment, ended ones too, oldest first.
    public List<AttentionItem> ofPayment(View view, String paymentId) {
        return AttentionRows.ofPayment(view, paymentId);
    }

    @Override
    public void asked(Tx tx, ActivityId activity, String kind, Problem problem) {
        raise(
                tx,
                kindOf(problem),
                activity.value(),
                Optional.of(activity.value()),
                problem,
                kind + ": " + problem.code());
    }

    @Override
    public void keptResult(Tx tx, ActivityId activity, boolean known, Problem problem) {
        raise(
                tx,
                AttentionKind.KEPT_RESULT,
                activity.value(),
                known ? Optional.of(activity.value()) : Optional.empty(),
                problem,
                problem.code().name());
    }

    @Override
    public void settled(Tx tx, ActivityId activity) {
        end(tx, AttentionKind.NOT_SURE, activity.value(), ENGINE, "went on");
        end(tx, AttentionKind.STUCK, activity.value(), ENGINE, "went on");
    }

    private static AttentionKind kindOf(Problem problem) {
        return problem.code().money() == MoneyMeaning.NOT_SURE ? AttentionKind.NOT_SURE : AttentionKind.STUCK;
    }

    private void tell(Tx tx, AttentionKind kind, String subject, Optional<String> paymentId, String what) {
        events.append(tx, "desk", "attention", what, Json.tree(Map.of("kind", kind.name(), "subject", subject)));
        paymentId.ifPresent(payment ->
                events.append(tx, "payment", payment, "ATTENTION_" + what, Json.tree(Map.of("kind", kind.name()))));
    }
}
