package dev.tillbridge.dayend;

import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.posting.Reversal;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is open of the payments until the end of a day.
final class OpenItems {
    private final Payments payments;
    private final Refunds refunds;
    private final Postings postings;
    private final Reversals reversals;

    OpenItems(Payments payments, Refunds refunds, Postings postings, Reversals reversals) {
        this.payments = payments;
        this.refunds = refunds;
        this.postings = postings;
        this.reversals = reversals;
    }

    /// @param to the first moment after the day
    /// @param standing what differs; what is told there is not told twice
    List<OpenItem> of(View view, Instant to, List<Difference> standing) {
        var open = new ArrayList<OpenItem>();
        for (var attempt : payments.unfinished(view)) {
            if (attempt.createdAt().isBefore(to)) {
                attempt(view, attempt, open);
            }
        }
        var told = payments(standing, DifferenceKind.NOT_IN_PIMS);
        for (var posting : postings.open(view)) {
            if (posting.asked().chargedAt().isBefore(to)
                    && !told.contains(posting.asked().paymentId())) {
                open.add(posting(posting));
            }
        }
        var toldBack = payments(standing, DifferenceKind.BACK_NOT_IN_PIMS);
        for (var reversal : reversals.byHand(view)) {
            if (reversal.changedAt().isBefore(to)
                    && !toldBack.contains(reversal.asked().paymentId())) {
                open.add(reversal(reversal));
            }
        }
        return open;
    }

    private static Set<String> payments(List<Difference> standing, DifferenceKind kind) {
        return standing.stream()
                .filter(each -> each.kind() == kind)
                .flatMap(each -> each.paymentId().stream())
                .collect(Collectors.toSet());
    }

    private void attempt(View view, Attempt attempt, List<OpenItem> open) {
        var kind = switch (attempt.state()) {
            // Approved and not known to be taken: it may be held still.
            case UNKNOWN -> Optional.of(attempt.amounts().approved().isPositive() ? OpenKind.HELD : OpenKind.NOT_SURE);
            case PENDING -> Optional.of(OpenKind.ON_ITS_WAY);
            case AUTHORIZED -> Optional.of(OpenKind.HELD);
            case CREATED, SENT -> Optional.of(OpenKind.RUNNING);
            case NOT_SENT, CANCELLED, CAPTURED, DECLINED, VOIDED, EXPIRED, FAILED -> Optional.<OpenKind>empty();
        };
        kind.ifPresent(is -> open.add(item(is, attempt, is + "|" + attempt.id())));
        refunds.ofAttempt(view, attempt.id()).stream()
                .filter(refund -> refund.state().running())
                .map(Refund::id)
                .forEach(id ->
                        open.add(item(OpenKind.GIVE_BACK_NOT_SURE, attempt, OpenKind.GIVE_BACK_NOT_SURE + "|" + id)));
    }

    private static OpenItem item(OpenKind kind, Attempt attempt, String key) {
        return new OpenItem(
                key,
                kind,
                Optional.of(attempt.activityId()),
                Optional.of(attempt.code().value()),
                Optional.of(attempt.asked().payer().name()),
                Optional.of(attempt.rows().getFirst().number()),
                Optional.of(attempt.requested()),
                Optional.empty(),
                null);
    }

    private static OpenItem posting(Posting posting) {
        var asked = posting.asked();
        return new OpenItem(
                OpenKind.NOT_IN_PIMS + "|" + posting.id() + "|" + posting.state(),
                OpenKind.NOT_IN_PIMS,
                Optional.of(asked.paymentId()),
                Optional.of(asked.reference().substring(asked.reference().lastIndexOf(' ') + 1)),
                Optional.empty(),
                Optional.of(asked.number()),
                Optional.of(asked.amount()),
                Optional.empty(),
                null);
    }

    private static OpenItem reversal(Reversal reversal) {
        var asked = reversal.asked();
        return new OpenItem(
                OpenKind.TAKE_OUT + "|" + reversal.id() + "|" + reversal.state(),
                OpenKind.TAKE_OUT,
                Optional.of(asked.paymentId()),
                Optional.of(asked.reference().substring(asked.reference().lastIndexOf(' ') + 1)),
                Optional.empty(),
                Optional.of(asked.number()),
                Optional.of(asked.amount()),
                Optional.empty(),
                null);
    }
}
