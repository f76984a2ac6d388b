package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.TerminalAnswer;
import java.util.Map;

/// Takes an earlier customer's amount off the card reader before ours is shown. Whatever stands in the way ends
/// the sale: nothing of it has left the machine.
final class ClearReader implements Look {
    static final String NAME = "clear-reader";

    private final CardTerminal terminal;
    private final SaleBooks books;

    ClearReader(CardTerminal terminal, SaleBooks books) {
        this.terminal = terminal;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var sale = SaleJournal.of(context.journal()).request();
        return switch (terminal.clear(sale.cardReader())) {
            case TerminalAnswer.Idle _, TerminalAnswer.Ended _ -> new StepResult.Done(Json.tree(Map.of()));
            case TerminalAnswer.Showing _ ->
                new StepResult.NotDone(Problem.of(ProblemCode.READER_BUSY, "reader", sale.cardReaderLabel()));
            case TerminalAnswer.NotDone(var problem, var _) -> new StepResult.NotDone(Before.theCharge(problem));
            case TerminalAnswer.Unknown(var problem) -> new StepResult.NotDone(Before.theCharge(problem));
        };
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.NotDone(var problem)) {
            books.notCharged(tx, SaleJournal.of(context.journal()), problem);
        }
    }
}
