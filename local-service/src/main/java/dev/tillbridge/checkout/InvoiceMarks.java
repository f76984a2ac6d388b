package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.location.Locations;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Person;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.store.View;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state of an invoice as every desk sees it. Safe for any number of threads.
public final class InvoiceMarks {
    private final Activities activities;
    private final Payments payments;
    private final Postings postings;
    private final Locations locations;

    InvoiceMarks(Activities activities, Payments payments, Postings postings, Locations locations) {
        this.activities = activities;
        this.payments = payments;
        this.postings = postings;
        this.locations = locations;
    }

    /// What the button of this invoice says now.
    ///
    /// @param pims the PIMS's own name, for the words
    public InvoiceMark mark(View view, InvoiceKey invoice, String pims) {
        var attempts = payments.onInvoice(view, invoice);
        var unsure = last(attempts, AttemptState.UNKNOWN).or(() -> contradicted(attempts));
        if (unsure.isPresent()) {
            return marked(view, invoice, InvoiceMark.Kind.NOT_SURE, unsure, pims);
        }
        var running = attempts.reversed().stream()
                .filter(each -> !each.state().settled() && !leavesMore(each, invoice))
                .findFirst();
        if (running.isPresent()) {
            return marked(view, invoice, InvoiceMark.Kind.BEING_PAID, running, pims);
        }
        // The PIMS itself says what is still due; only money of ours that it may not show yet is for us to say.
        return attempts.reversed().stream()
                .filter(each -> each.state() == AttemptState.CAPTURED)
                .filter(each -> !nothingKept(each, invoice))
                .findFirst()
                .map(captured -> marked(view, invoice, ofEntry(view, invoice, captured), Optional.of(captured), pims))
                .orElseGet(() -> marked(view, invoice, InvoiceMark.Kind.PAY, Optional.empty(), pims));
    }

    /// On its way from a bank it keeps only its own amount: the rest may be paid as ever.
    private static boolean leavesMore(Attempt attempt, InvoiceKey invoice) {
        return attempt.state() == AttemptState.PENDING
                && attempt.rows().stream()
                        .filter(row -> row.invoice().equals(invoice))
                        .map(row -> row.asked())
                        .anyMatch(asked -> asked.amount().compareTo(asked.due()) < 0);
    }

    private static boolean backOf(Attempt captured, InvoiceKey invoice) {
        return captured.rows().stream()
                .filter(row -> row.invoice().equals(invoice))
                .anyMatch(row -> row.givenBack().isPositive());
    }

    /// Whether all that this invoice got of the payment was given back.
    private static boolean nothingKept(Attempt captured, InvoiceKey invoice) {
        return captured.amounts().refunded().isPositive()
                && captured.rows().stream()
                        .filter(row -> row.invoice().equals(invoice))
                        .allMatch(row -> row.kept().isZero());
    }

    private InvoiceMark.Kind ofEntry(View view, InvoiceKey invoice, Attempt captured) {
        if (captured.openDifference().isPresent()) {
            return InvoiceMark.Kind.NOT_SURE;
        }
        return postings.ofPayment(view, captured.activityId()).stream()
                .filter(each -> each.asked().invoice().equals(invoice))
                .findFirst()
                .map(posting -> ofEntry(captured, posting))
                .orElse(InvoiceMark.Kind.PAY);
    }

    private static InvoiceMark.Kind ofEntry(Attempt captured, Posting posting) {
        return switch (posting.state()) {
            case QUEUED, POSTING -> InvoiceMark.Kind.PAID_GOING_IN;
            case VERIFY_FIRST, POSTED_WRONG, INVALID_CONFIG, TO_ENTER -> InvoiceMark.Kind.PAID_NOT_IN;
            case POSTED, ENTERED, DISABLED, CANCELLED ->
                posting.asked().part()
                        ? InvoiceMark.Kind.PAY
                        : paid(captured, posting.asked().invoice());
        };
    }

    private static InvoiceMark.Kind paid(Attempt captured, InvoiceKey invoice) {
        return captured.open().isPositive() || backOf(captured, invoice) ? InvoiceMark.Kind.PAY : InvoiceMark.Kind.PAID;
    }

    private InvoiceMark marked(
            View view, InvoiceKey invoice, InvoiceMark.Kind kind, Optional<Attempt> attempt, String pims) {
        var location = locations.location(view);
        var words = new StoryWords(location.locale());
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(location.locale());
        var debit = attempt.filter(each -> each.state() == AttemptState.PENDING)
                .flatMap(each -> activities.journal(view, new ActivityId(each.activityId())))
                .flatMap(journal -> SaleJournal.of(journal).debit());
        if (debit.isPresent() && kind == InvoiceMark.Kind.BEING_PAID) {
            var day = BankWords.day(debit.get(), location.zone(), location.locale());
            var text = words.of("mark." + BankWords.key(debit.get()), day);
            return new InvoiceMark(invoice, kind, text, attempt.map(Attempt::activityId));
        }
        var particulars = Map.of(
                "pims", pims,
                "desk", attempt.map(each -> each.asked().desk()).orElse(""),
                "person",
                        attempt.flatMap(each -> each.asked().person())
                                .map(Person::name)
                                .map(name -> " (" + name + ")")
                                .orElse(""),
                "time",
                        attempt.map(each -> time.format(each.changedAt().atZone(location.zone())))
                                .orElse(""));
        return new InvoiceMark(
                invoice, kind, words.of("mark." + label(kind, attempt), particulars), attempt.map(Attempt::activityId));
    }

    private static String label(InvoiceMark.Kind kind, Optional<Attempt> attempt) {
        boolean link = attempt.filter(each -> each.asked().way().byLink()).isPresent();
        return kind == InvoiceMark.Kind.BEING_PAID && link ? "LINK_OPEN" : kind.name();
    }

    /// Money that moved although a person had decided that it had not; it stands on no invoice.
    private static Optional<Attempt> contradicted(List<Attempt> attempts) {
        return attempts.reversed().stream()
                .filter(each -> each.openDifference().isPresent() && each.state() != AttemptState.CAPTURED)
                .findFirst();
    }

    private static Optional<Attempt> last(List<Attempt> attempts, AttemptState state) {
        return attempts.reversed().stream()
                .filter(each -> each.state() == state)
                .findFirst();
    }
}
