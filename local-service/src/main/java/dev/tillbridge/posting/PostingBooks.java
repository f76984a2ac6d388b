package dev.tillbridge.posting;

import dev.tillbridge.activity.StepContext;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.PracticeRule;
import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What the steps of a posting read and write in our own books.
final class PostingBooks {
    private final Database database;
    private final Clock clock;
    private final Mapping mapping;
    private final PostingStore store;
    private final Payments payments;
    private final Attention attention;

    PostingBooks(
            Database database,
            Clock clock,
            Mapping mapping,
            PostingStore store,
            Payments payments,
            Attention attention) {
        this.database = database;
        this.clock = clock;
        this.mapping = mapping;
        this.store = store;
        this.payments = payments;
        this.attention = attention;
    }

    /// Leave to enter, or why not.
    record Begun(Optional<Problem> problem, InvoicePlace place, Entry entry) {}

    /// What stands in the way of any entry: the settings, or practice money and real books.
    Optional<Problem> unready(NewPosting asked) {
        try {
            PracticeRule.checkPims(
                    asked.practiceMoney(), asked.practicePims(), asked.invoice().pims());
            return database.read(view -> mapping.missing(view, asked));
        } catch (ProblemException mixed) {
            return Optional.of(mixed.problem());
        }
    }

    /// Our other payments on this invoice.
    List<OtherEntry> others(String id, NewPosting asked) {
        return database.read(view -> OtherEntry.ticked(view, payments, id, asked));
    }

    /// Stores POSTING, which one tab at a time may hold on an invoice.
    Begun begin(StepContext context) {
        var id = context.activity().value();
        return database.write(tx -> {
            var posting = PostingRows.find(tx, id).orElseThrow();
            var asked = posting.asked();
            var type = mapping.paymentType(tx, asked);
            var employee = mapping.employee(tx, asked);
            var entry = new Entry(
                    asked.amount(), asked.day(), type.orElse(""), employee.orElse(""), asked.reference(), asked.part());
            var refusal = type.isEmpty() ? mapping.missing(tx, asked) : refusal(tx, posting);
            if (refusal.isEmpty()) {
                store.put(tx, posting, posting.begun(type.orElseThrow(), employee, clock.instant()), "POSTING");
            }
            return new Begun(refusal, asked.place(), entry);
        });
    }

    private static Optional<Problem> refusal(Tx tx, Posting posting) {
        boolean open = switch (posting.state()) {
            case QUEUED, VERIFY_FIRST, INVALID_CONFIG -> true;
            case POSTING, POSTED, POSTED_WRONG, DISABLED, TO_ENTER, ENTERED, CANCELLED -> false;
        };
        boolean busy = PostingRows.ofInvoice(tx, posting.asked().invoice()).stream()
                .anyMatch(other -> other.state() == PostingState.POSTING);
        return open && !busy ? Optional.empty() : Optional.of(Words.of(ProblemCode.ENTRY_UNDER_WAY, posting.asked()));
    }

    /// The steps of an entry are over; what came of it is not known yet.
    void entered(Tx tx, StepContext context, EnterPayment.Entered entered) {
        if (!entered.sure()) {
            var posting = current(tx, context);
            var why = Optional.ofNullable(entered.problem())
                    .orElseGet(() -> Words.of(ProblemCode.MAY_BE_IN_PIMS, posting.asked()));
            move(tx, posting, PostingState.VERIFY_FIRST, Optional.of(why), false);
        }
    }

    /// A reading after the entry did not show it yet.
    void notYet(Tx tx, StepContext context) {
        var posting = current(tx, context);
        move(
                tx,
                posting,
                PostingState.VERIFY_FIRST,
                Optional.of(Words.of(ProblemCode.MAY_BE_IN_PIMS, posting.asked())),
                false);
    }

    /// The PIMS gave no answer that counts: whatever comes next reads it first.
    void waits(Tx tx, StepContext context, Problem problem) {
        move(tx, current(tx, context), PostingState.VERIFY_FIRST, Optional.of(problem), false);
    }

    void judged(Tx tx, StepContext context, Verdict verdict) {
        var posting = current(tx, context);
        switch (verdict) {
            case Verdict.There(var readAt) -> {
                store.put(
                        tx,
                        posting,
                        posting.with(PostingState.POSTED, Optional.empty(), false, clock.instant())
                                .seen(readAt),
                        "POSTED");
                payments.markSeen(
                        tx, posting.asked().attemptId(), posting.asked().invoice(), readAt);
            }
            case Verdict.Wrong(var problem) -> {
                move(tx, posting, PostingState.POSTED_WRONG, Optional.of(problem), false);
                attention.raise(
                        tx,
                        AttentionKind.WRONG_IN_PIMS,
                        posting.id(),
                        Optional.of(posting.asked().paymentId()),
                        problem,
                        problem.code().name());
            }
            case Verdict.Free _ -> {
                if (posting.state() == PostingState.INVALID_CONFIG) {
                    move(tx, posting, PostingState.QUEUED, Optional.empty(), false);
                }
            }
            case Verdict.Ask(var problem, var isThisIt) ->
                move(
                        tx,
                        posting,
                        Mapping.concerns(problem) ? PostingState.INVALID_CONFIG : inDoubt(posting),
                        Optional.of(problem),
                        isThisIt);
        }
    }

    private static PostingState inDoubt(Posting posting) {
        return posting.state() == PostingState.TO_ENTER ? PostingState.TO_ENTER : PostingState.VERIFY_FIRST;
    }

    /// While a page was read, a person may have ticked it off, or its money may have been given back: that stands.
    private void move(Tx tx, Posting posting, PostingState next, Optional<Problem> why, boolean question) {
        if (posting.state() == PostingState.ENTERED || posting.state() == PostingState.CANCELLED) {
            return;
        }
        store.put(tx, posting, posting.with(next, why, question, clock.instant()), next.name());
    }

    private static Posting current(Tx tx, StepContext context) {
        return PostingRows.find(tx, context.activity().value()).orElseThrow();
    }
}
