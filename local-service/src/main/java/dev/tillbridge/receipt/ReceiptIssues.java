package dev.tillbridge.receipt;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.message.Message;
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
    private final ReceiptHistory history = new ReceiptHistory();

    public ReceiptIssues(Clock clock, Events events) {
        this.clock = clock;
        this.events = events;
    }

    /// The next receipt of this payment; a copy when one before may have reached somebody.
    public ReceiptIssue issue(Tx tx, String paymentId, ReceiptWay way, Actor by) {
        return issue(tx, paymentId, way, by, Optional.empty());
    }

    ReceiptIssue issue(Tx tx, String paymentId, ReceiptWay way, Actor by, Optional<String> message) {
        // First of all: whoever else gives one out at this moment waits here, and only one is the first.
        events.append(tx, "payment", paymentId, "RECEIPT_ISSUED", Json.tree(Map.of("way", way.name())));
        var before = history.of(tx, paymentId);
        boolean copy = before.stream().anyMatch(GivenOut::reachedSomebody);
        var issue = new ReceiptIssue(before.size() + 1, way, copy, clock.instant(), by.name(), message);
        ReceiptIssueRows.insert(tx, paymentId, issue, by.personId().orElse(null));
        return issue;
    }

    /// The mail that a receipt went out with has come to another state.
    void tell(Tx tx, Message message) {
        events.append(
                tx,
                "payment",
                message.subject(),
                "RECEIPT_MAIL_" + message.state().name(),
                Json.tree(Map.of("message", message.id())));
    }

    List<ReceiptIssue> of(View view, String paymentId) {
        return ReceiptIssueRows.of(view, paymentId);
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
