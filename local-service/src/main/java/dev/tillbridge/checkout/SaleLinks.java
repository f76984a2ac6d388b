package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The payment links as our books know them. Safe for any number of threads.
public final class SaleLinks {
    private final Activities activities;
    private final Payments payments;
    private final Ledger ledger;

    public SaleLinks(Activities activities, Payments payments, Ledger ledger) {
        this.activities = activities;
        this.payments = payments;
        this.ledger = ledger;
    }

    /// Empty for a payment by another way.
    public Optional<SaleLink> find(View view, String payment) {
        return payments.byActivity(view, payment).stream()
                .filter(attempt -> attempt.asked().way().byLink())
                .findFirst()
                .map(attempt -> link(view, attempt));
    }

    /// The open ones, and the newest of all others; newest first.
    public List<SaleLink> newest(View view, int limit) {
        return Stream.of(WayToPay.PAYMENT_LINK, WayToPay.BANK_PAYMENT)
                .flatMap(way -> payments.ofWay(view, way, limit).stream())
                .sorted(Comparator.comparing(Attempt::createdAt).reversed())
                .limit(limit)
                .map(attempt -> link(view, attempt))
                .toList();
    }

    private SaleLink link(View view, Attempt attempt) {
        var journal = activities.journal(view, new ActivityId(attempt.activityId()));
        var sale = SaleJournal.of(journal.orElseThrow());
        return new SaleLink(
                attempt.activityId(),
                attempt,
                sale.request().link(),
                sale.reference(),
                state(attempt, sale),
                exception(view, attempt, sale),
                sale.request().typed(),
                sale.request().invoices().stream()
                        .map(each ->
                                new SaleLinkInvoice(each.place(), each.key().id(), each.number(), each.part()))
                        .toList());
    }

    private static LinkState state(Attempt attempt, SaleJournal sale) {
        return switch (attempt.state()) {
            case CREATED -> LinkState.MAKING;
            case PENDING -> LinkState.ON_ITS_WAY;
            case FAILED -> LinkState.CAME_BACK;
            case SENT, AUTHORIZED, UNKNOWN ->
                sale.mustBeMadeFinal()
                        ? LinkState.CLOSING
                        : sale.reference().isEmpty() ? LinkState.MAKING : LinkState.OPEN;
            case CAPTURED -> LinkState.PAID;
            case DECLINED, CANCELLED, VOIDED, EXPIRED -> isExpired(sale) ? LinkState.EXPIRED : LinkState.CANCELLED;
            case NOT_SENT -> LinkState.NOT_MADE;
        };
    }

    private static boolean isExpired(SaleJournal sale) {
        return sale.finality()
                .filter(end -> end.why().code() == ProblemCode.LINK_EXPIRED)
                .isPresent();
    }

    private LinkException exception(View view, Attempt attempt, SaleJournal sale) {
        if (attempt.decided().isPresent()) {
            return LinkException.BY_HAND;
        }
        boolean twice = ledger.bookings(view, attempt.id()).stream()
                .anyMatch(booking -> booking.reason().equals(SaleBooks.PAID_TWICE));
        if (twice) {
            return LinkException.TWICE;
        }
        boolean late = attempt.differs()
                .filter(problem -> problem.code() == ProblemCode.LINK_PAID_LATE)
                .isPresent();
        if (late || (attempt.state() == AttemptState.CAPTURED && isExpired(sale))) {
            return LinkException.LATE;
        }
        return attempt.state() == AttemptState.CAPTURED && attempt.open().isPositive()
                ? LinkException.PARTLY
                : LinkException.NONE;
    }
}
