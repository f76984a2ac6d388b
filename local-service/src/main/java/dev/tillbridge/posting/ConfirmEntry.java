package dev.tillbridge.posting;

import dev.tillbridge.activity.JournalRow;
import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.RowKind;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Reads the PIMS after an entry. "Not there" is only believed when two fresh readings say so, far enough apart.
final class ConfirmEntry implements Look {
    static final String NAME = "confirm-entry";

    private final PimsConnector pims;
    private final PostingBooks books;

    ConfirmEntry(PimsConnector pims, PostingBooks books) {
        this.pims = pims;
        this.books = books;
    }

    /// Not there by a first reading.
    record NotYet(Instant since) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var asked = context.journal().request(NewPosting.class);
        try {
            var others = books.others(context.activity().value(), asked);
            var reading = pims.readFresh(asked.place());
            var evidence = keepsReference(asked)
                    ? PimsEvidence.of(asked, reading.invoice(), others)
                    : withoutReference(context, asked, reading);
            return judge(context, asked, evidence, reading);
        } catch (ProblemException unreadable) {
            return new StepResult.Unknown(unreadable.problem());
        }
    }

    private StepResult judge(StepContext context, NewPosting asked, Evidence evidence, Reading reading) {
        return switch (evidence) {
            case OURS -> done(new Verdict.There(reading.readAt()));
            case OTHER_AMOUNT -> done(new Verdict.Wrong(Words.of(ProblemCode.PIMS_HAS_OTHER_AMOUNT, asked)));
            case TWICE -> done(new Verdict.Wrong(Words.of(ProblemCode.PIMS_HAS_IT_TWICE, asked)));
            case SAME_AMOUNT, DUE_LOWER ->
                done(new Verdict.Ask(Words.of(ProblemCode.IS_THIS_THE_PAYMENT, asked), true));
            case TOO_LITTLE_DUE, NOT_OPEN, OTHER_INVOICE ->
                done(new Verdict.Ask(Words.of(ProblemCode.INVOICE_NOT_OPEN_ANY_MORE, asked), false));
            case ABSENT -> notThere(context, asked, reading);
        };
    }

    private StepResult notThere(StepContext context, NewPosting asked, Reading reading) {
        var since = firstMissed(context);
        var settle = Duration.ofSeconds(asked.abilities().settleSeconds());
        if (since.isPresent() && !reading.readAt().isBefore(since.get().plus(settle))) {
            return done(
                    isBelieved(context, asked)
                            ? new Verdict.Free(
                                    reading.invoice().due(), PimsEvidence.sameAmounts(asked, reading.invoice()))
                            : new Verdict.Ask(Words.of(ProblemCode.NOT_IN_PIMS_AFTER_ENTRY, asked), false));
        }
        var first = since.orElse(reading.readAt());
        return new StepResult.Pending(
                Json.tree(new NotYet(first)), first.plus(settle).plusMillis(200));
    }

    /// Whether "not there" may let it be entered again. How the PIMS is read may have been exchanged since the
    /// entry was begun: another description may look where the payment does not stand, so a person must look.
    private boolean isBelieved(StepContext context, NewPosting asked) {
        var begun = context.journal().ofStep(EnterPayment.NAME).stream()
                .filter(row -> row.kind() == RowKind.STARTED)
                .reduce((earlier, later) -> later)
                .map(JournalRow::at);
        return keepsReference(asked)
                && begun.filter(at -> pims.sameVersionSince(asked.place(), at)).isPresent();
    }

    /// As it was when the payment was made, and as it is now.
    private boolean keepsReference(NewPosting asked) {
        return asked.abilities().storesReference()
                && pims.abilities(asked.place().profile()).storesReference();
    }

    /// When the first reading after this entry was made that did not show it.
    private static Optional<Instant> firstMissed(StepContext context) {
        var journal = context.journal();
        var enteredAt =
                journal.latest(EnterPayment.NAME).orElse(journal.begun()).number();
        return journal.ofStep(NAME).stream()
                .filter(row -> row.number() > enteredAt && row.outcome() == Outcome.PENDING)
                .map(row -> Json.as(row.payload(), NotYet.class).since())
                .findFirst();
    }

    /// Where the PIMS keeps no reference, an entry is proven by the due falling by our amount after all steps were
    /// done.
    private static Evidence withoutReference(StepContext context, NewPosting asked, Reading reading) {
        var journal = context.journal();
        var before = journal.answer(CheckPims.NAME, Verdict.class).orElseThrow();
        var entered =
                journal.answer(EnterPayment.NAME, EnterPayment.Entered.class).orElseThrow();
        if (!(before instanceof Verdict.Free(var due, var sameAmounts))) {
            return Evidence.SAME_AMOUNT;
        }
        boolean fell = reading.invoice().due().equals(due.minus(asked.amount()));
        boolean more = PimsEvidence.sameAmounts(asked, reading.invoice()) > sameAmounts;
        if (fell && entered.sure()) {
            return Evidence.OURS;
        }
        return fell || more ? Evidence.SAME_AMOUNT : Evidence.ABSENT;
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        switch (result) {
            case StepResult.Done(var answer) -> books.judged(tx, context, Json.as(answer, Verdict.class));
            case StepResult.NotDone(var problem) -> books.waits(tx, context, problem);
            case StepResult.Unknown(var problem) -> books.waits(tx, context, problem);
            case StepResult.Pending _ -> books.notYet(tx, context);
        }
    }

    private static StepResult done(Verdict verdict) {
        return new StepResult.Done(Json.tree(verdict));
    }
}
