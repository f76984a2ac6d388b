package dev.tillbridge.receipt;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Notes that a receipt is given out, before it is, and tells the screens. Safe for any number of threads.
public final class ReceiptIssues {
    private final Clock clock;
    private final Events events;

    public ReceiptIssues(Clock clock, Events events) {
        this.clock = clock;
        this.events = events;
    }

    /// The next receipt of this payment; a copy when there was one before.
    public ReceiptIssue issue(Tx tx, String paymentId, ReceiptWay way, Actor by) {
        // First of all: whoever else gives one out at this moment waits here, and only one is the first.
        events.append(tx, "payment", paymentId, "RECEIPT_ISSUED", Json.tree(Map.of("way", way.name())));
        List<ReceiptIssue> before = ReceiptIssueRows.of(tx, paymentId);
        var issue = new ReceiptIssue(
                before.size() + 1, way, !before.isEmpty(), clock.instant(), by.name(), Optional.empty());
        ReceiptIssueRows.insert(tx, paymentId, issue, by.personId().orElse(null));
        return issue;
    }

    /// One that was given out; throws `NOT_FOUND`.
    public ReceiptIssue get(View view, String paymentId, int number) {
        return ReceiptIssueRows.of(view, paymentId).stream()
                .filter(issue -> issue.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", "That receipt")
                        .asException());
    }
}
