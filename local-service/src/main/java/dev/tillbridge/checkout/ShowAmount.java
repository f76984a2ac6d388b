package dev.tillbridge.checkout;

import dev.tillbridge.activity.Step;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.TerminalAnswer;
import java.time.Duration;

/// Puts the charge on the card reader. Sent once: after a lost answer the reader and the charge are looked at, and
/// a charge that the reader does not show is made final, never shown again.
final class ShowAmount implements Step {
    static final String NAME = "show-amount";

    /// A charge that comes this long after the click would surprise whoever stands at the reader by then.
    private static final Duration TOO_LATE = Duration.ofSeconds(90);

    private final PaymentProvider provider;
    private final CardTerminal terminal;
    private final SaleBooks books;

    ShowAmount(PaymentProvider provider, CardTerminal terminal, SaleBooks books) {
        this.provider = provider;
        this.terminal = terminal;
        this.books = books;
    }

    /// @param onReader false when the reader certainly does not show it now and nothing was paid so far
    record Shown(boolean onReader) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var journal = SaleJournal.of(context.journal());
        var sale = journal.request();
        if (context.now().isAfter(context.journal().begun().at().plus(TOO_LATE))) {
            return new StepResult.NotDone(Problem.of(ProblemCode.TOO_LATE_TO_ASK));
        }
        var charge = journal.reference().orElseThrow();
        var order = sale.order();
        return switch (terminal.show(
                sale.cardReader(), charge, order.amount(), order.partialApproval(), context.key())) {
            case TerminalAnswer.Showing(var shown, var _) when shown.equals(charge) -> done(true);
            case TerminalAnswer.Ended(var shown, var _, var _, var _) when shown.equals(charge) -> done(true);
            case TerminalAnswer.NotDone(var problem, var _) -> new StepResult.NotDone(Before.theCharge(problem));
            case TerminalAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case TerminalAnswer.Showing _, TerminalAnswer.Ended _, TerminalAnswer.Idle _ ->
                new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    @Override
    public StepResult resolve(StepContext context) {
        var journal = SaleJournal.of(context.journal());
        var charge = journal.reference().orElseThrow();
        return switch (terminal.look(journal.request().cardReader())) {
            case TerminalAnswer.Showing(var shown, var _) when shown.equals(charge) -> done(true);
            case TerminalAnswer.Ended(var shown, var _, var _, var _) when shown.equals(charge) -> done(true);
            case TerminalAnswer.Showing _,
                    TerminalAnswer.Ended _,
                    TerminalAnswer.Idle _,
                    TerminalAnswer.NotDone _,
                    TerminalAnswer.Unknown _ -> byTheCharge(charge);
        };
    }

    private StepResult byTheCharge(String charge) {
        return switch (provider.look(charge)) {
            case ProviderAnswer.Known(var truth) -> done(truth.status() != ChargeStatus.OPEN);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.Unknown) {
            books.notSure(tx, SaleJournal.of(context.journal()));
        }
    }

    private static StepResult done(boolean onReader) {
        return new StepResult.Done(Json.tree(new Shown(onReader)));
    }
}
