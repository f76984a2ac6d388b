package dev.tillbridge.checkout;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.util.List;

/// The kinds of message by which links are sent here.
public record Sendings(List<Sending> all) {
    public Sendings {
        all = List.copyOf(all);
    }

    /// Queues the message; throws `WAY_NOT_SET_UP` where that kind cannot be sent from here.
    public void send(Tx tx, String payment, SendTo to, boolean reminder) {
        all.stream()
                .filter(each -> each.kindOfSending() == to.kind())
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.WAY_NOT_SET_UP).asException())
                .send(tx, payment, to, reminder);
    }
}
