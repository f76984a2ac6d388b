package dev.tillbridge.posting;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Tx;

/// Reads the PIMS before anything is entered.
final class CheckPims implements Look {
    static final String NAME = "check-pims";

    private final PimsConnector pims;
    private final PostingBooks books;
    private final boolean entriesLeft;
    private final boolean notThePayment;

    CheckPims(PimsConnector pims, PostingBooks books, boolean entriesLeft, boolean notThePayment) {
        this.pims = pims;
        this.books = books;
        this.entriesLeft = entriesLeft;
        this.notThePayment = notThePayment;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var asked = context.journal().request(NewPosting.class);
        try {
            var unready = books.unready(asked);
            if (unready.isPresent()) {
                return done(new Verdict.Ask(unready.get(), false));
            }
            var others = books.others(context.activity().value(), asked);
            var reading = pims.readFresh(asked.place());
            var evidence = PimsEvidence.of(asked, reading.invoice(), others);
            return done(judge(asked, evidence, reading));
        } catch (ProblemException unreadable) {
            return new StepResult.NotDone(unreadable.problem());
        }
    }

    private Verdict judge(NewPosting asked, Evidence evidence, Reading reading) {
        return switch (evidence) {
            case OURS -> new Verdict.There(reading.readAt());
            case OTHER_AMOUNT -> new Verdict.Wrong(Words.of(ProblemCode.PIMS_HAS_OTHER_AMOUNT, asked));
            case TWICE -> new Verdict.Wrong(Words.of(ProblemCode.PIMS_HAS_IT_TWICE, asked));
            case SAME_AMOUNT, DUE_LOWER -> lookAlike(asked, reading);
            case TOO_LITTLE_DUE -> new Verdict.Ask(Words.of(ProblemCode.LESS_DUE_THAN_PAID, asked), false);
            case NOT_OPEN -> new Verdict.Ask(Words.of(ProblemCode.INVOICE_NOT_OPEN_ANY_MORE, asked), false);
            case OTHER_INVOICE -> new Verdict.Ask(Words.of(ProblemCode.OTHER_INVOICE_THERE, asked), false);
            case ABSENT -> free(asked, reading);
        };
    }

    /// Something in the PIMS may be this payment. A person who says that it is not lets it be entered, if there is
    /// still
    /// enough due.
    private Verdict lookAlike(NewPosting asked, Reading reading) {
        if (!notThePayment) {
            return new Verdict.Ask(Words.of(ProblemCode.IS_THIS_THE_PAYMENT, asked), true);
        }
        return reading.invoice().due().compareTo(asked.amount()) < 0
                ? new Verdict.Ask(Words.of(ProblemCode.LESS_DUE_THAN_PAID, asked), false)
                : free(asked, reading);
    }

    private Verdict free(NewPosting asked, Reading reading) {
        return entriesLeft
                ? new Verdict.Free(reading.invoice().due(), PimsEvidence.sameAmounts(asked, reading.invoice()))
                : new Verdict.Ask(Words.of(ProblemCode.NOT_IN_PIMS_AFTER_ENTRY, asked), false);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        switch (result) {
            case StepResult.Done(var answer) -> books.judged(tx, context, Json.as(answer, Verdict.class));
            case StepResult.NotDone(var problem) -> books.waits(tx, context, problem);
            case StepResult.Unknown(var problem) -> books.waits(tx, context, problem);
            case StepResult.Pending _ -> {}
        }
    }

    private static StepResult done(Verdict verdict) {
        return new StepResult.Done(Json.tree(verdict));
    }
}
