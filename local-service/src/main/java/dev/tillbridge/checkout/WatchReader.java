package dev.tillbridge.checkout;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.TerminalAnswer;
import java.time.Duration;

/// Watches the card reader once a second for two minutes. What the reader shows is display; when it shows anything
/// but our waiting charge, the charge itself is looked at, and that is the truth.
final class WatchReader implements Look {
    static final String NAME = "watch-reader";

    /// How long a client may take to find a card.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PaymentProvider provider;
    private final CardTerminal terminal;
    private final SaleBooks books;

    WatchReader(PaymentProvider provider, CardTerminal terminal, SaleBooks books) {
        this.provider = provider;
        this.terminal = terminal;
        this.books = books;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// What was paid stays paid, and anything else is made final before anybody relies on it.
    @Override
    public boolean goesOnWithoutDatabase() {
        return true;
    }

    @Override
    public StepResult run(StepContext context) {
        var sale = SaleJournal.of(context.journal());
        var charge = sale.reference().orElseThrow();
        boolean late = context.now().isAfter(sale.askedAt().plus(PATIENCE));
        var shown = terminal.look(sale.request().cardReader());
        if (!late && shown instanceof TerminalAnswer.Showing(var its, var readingCard) && its.equals(charge)) {
            return wait(context, readingCard);
        }
        return switch (provider.look(charge)) {
            case ProviderAnswer.Known(var truth) -> judge(context, truth, shown, late);
            case ProviderAnswer.NotDone(var problem, var _) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Unknown(var problem) -> new StepResult.Unknown(Before.itIsKnown(problem));
            case ProviderAnswer.Absent _ -> new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN));
        };
    }

    private static StepResult judge(StepContext context, ChargeTruth truth, TerminalAnswer shown, boolean late) {
        return switch (truth.status()) {
            case CAPTURED -> end(WatchEnd.PAID, truth);
            case CLOSED -> end(WatchEnd.CLOSED, truth);
            case AUTHORIZED -> holds(context) ? end(WatchEnd.HELD, truth) : underWay(context, late);
            case UNDER_WAY -> underWay(context, late);
            case OPEN -> open(context, truth, shown, late);
        };
    }

    private static boolean holds(StepContext context) {
        return SaleJournal.of(context.journal()).request().order().held();
    }

    private static StepResult underWay(StepContext context, boolean late) {
        return late ? new StepResult.Unknown(Problem.of(ProblemCode.OUTCOME_UNKNOWN)) : wait(context, true);
    }

    private static StepResult open(StepContext context, ChargeTruth truth, TerminalAnswer shown, boolean late) {
        if (late) {
            return end(truth.decline().isPresent() ? WatchEnd.REFUSED : WatchEnd.NOBODY, truth);
        }
        return switch (shown) {
            case TerminalAnswer.Ended(var its, var succeeded, var _, var _)
            when its.equals(truth.reference()) -> {
                if (truth.decline().isPresent()) {
                    yield end(WatchEnd.REFUSED, truth);
                }
                // A reader that reports success before the charge shows it: the charge will follow.
                yield succeeded ? wait(context, true) : end(WatchEnd.NOBODY, truth);
            }
            case TerminalAnswer.Idle _, TerminalAnswer.Ended _ -> end(WatchEnd.LOST, truth);
            case TerminalAnswer.Showing(var its, var _)
            when !its.equals(truth.reference()) -> end(WatchEnd.LOST, truth);
            case TerminalAnswer.Showing _, TerminalAnswer.NotDone _, TerminalAnswer.Unknown _ -> wait(context, false);
        };
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var sale = SaleJournal.of(context.journal());
        switch (result) {
            case StepResult.Done(var answer) -> {
                var watched = Json.as(answer, Watched.class);
                if (watched.end() == WatchEnd.PAID && watched.truth() != null) {
                    books.captured(tx, sale, watched.truth());
                } else if (watched.end() == WatchEnd.CLOSED && watched.truth() != null) {
                    books.closed(tx, sale, watched.truth(), Problem.of(ProblemCode.STOPPED));
                } else if (watched.end() == WatchEnd.HELD) {
                    books.held(tx, sale, watched.known());
                }
            }
            case StepResult.Unknown _ -> books.notSure(tx, sale);
            case StepResult.NotDone _, StepResult.Pending _ -> {}
        }
    }

    private static StepResult end(WatchEnd end, ChargeTruth truth) {
        return new StepResult.Done(Json.tree(new Watched(end, false, truth)));
    }

    private static StepResult wait(StepContext context, boolean readingCard) {
        return new StepResult.Pending(
                Json.tree(new Watched(null, readingCard, null)), context.now().plus(PAUSE));
    }
}
