package dev.tillbridge.checkout;

import dev.tillbridge.location.Locations;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.util.ArrayList;
import java.util.List;

/// Turns a reading into what the panel shows. Safe for any number of threads.
public final class Showing {
    private final Payments payments;
    private final Postings postings;
    private final Locations locations;
    private final PimsConnector connector;
    private final InvoiceMarks marks;

    Showing(Payments payments, Postings postings, Locations locations, PimsConnector connector, InvoiceMarks marks) {
        this.payments = payments;
        this.postings = postings;
        this.locations = locations;
        this.connector = connector;
        this.marks = marks;
    }

    /// What of a capture may be charged now, by what is known at this moment.
    public Shown shown(View view, Capture capture) {
        var invoices = capture.invoices().stream()
                .map(captured -> new ShownInvoice(
                        captured,
                        chargeable(view, captured),
                        marks.mark(view, captured.key(), capture.pims().name())))
                .toList();
        var first = invoices.getFirst();
        var blocks = new ArrayList<>(first.captured().reading().blocks());
        if (blocks.isEmpty() && !first.chargeable().isPositive()) {
            blocks.add(Problem.of(
                    ProblemCode.NOTHING_DUE,
                    "invoice",
                    first.captured().reading().invoice().number()));
        }
        return new Shown(
                capture,
                invoices,
                blocks.isEmpty(),
                List.copyOf(blocks),
                postsBack(view, capture),
                postings.notInPims(
                        view, capture.first().key().pims(), capture.client().id()));
    }

    private Money chargeable(View view, Captured captured) {
        var reading = captured.reading();
        return payments.chargeable(view, captured.key(), reading.invoice().due(), reading.readAt());
    }

    private boolean postsBack(View view, Capture capture) {
        return !capture.typed()
                && locations.location(view).posting()
                && connector.abilities(capture.first().place().profile()).payment();
    }
}
