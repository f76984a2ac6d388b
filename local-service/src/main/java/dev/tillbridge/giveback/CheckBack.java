package dev.tillbridge.giveback;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// After a person decided about money whose way back is not known: nothing is sent any more, and the processor's list
/// is read to day 30. *Not given back* comes true by that list; whatever says otherwise later is a difference.
final class CheckBack implements Look {
    static final String NAME = "check-back";
    private static final Duration DAYS = Duration.ofDays(30);

    private final RefundProvider provider;
    private final GiveBackBooks books;

    CheckBack(RefundProvider provider, GiveBackBooks books) {
        this.provider = provider;
        this.books = books;
    }

    /// @param truth the money that the processor's list holds; null where it holds none
    /// @param never whether it holds none, and nothing can arrive any more
    record Checked(@Nullable RefundTruth truth, boolean never) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var way = new GiveBackJournal(context.journal());
        boolean given = way.decided().orElseThrow().given();
        return switch (provider.find(way.request().order())) {
            case RefundAnswer.Known(var truth) -> went(context, way, given, Watching.timeless(truth));
            case RefundAnswer.Absent _ -> absent(context, way, given);
            case RefundAnswer.NotDone _, RefundAnswer.Unknown _ -> unread(context, way, given);
        };
    }

    private static StepResult went(StepContext context, GiveBackJournal way, boolean given, RefundTruth truth) {
        var checked = new Checked(truth, false);
        // What contradicts a decision is taken over, and followed for itself.
        boolean contradicts = !way.isOrdered(truth)
                || (!given && way.checked().filter(Checked::never).isPresent());
        return contradicts || truth.status() == RefundStatus.FAILED
                ? new StepResult.Done(Json.tree(checked))
                : again(context, way, checked);
    }

    private static StepResult absent(StepContext context, GiveBackJournal way, boolean given) {
        var checked = new Checked(null, way.nothingCanArrive(context.now()));
        return given && checked.never() ? new StepResult.Done(Json.tree(checked)) : again(context, way, checked);
    }

    private static StepResult unread(StepContext context, GiveBackJournal way, boolean given) {
        var last = way.checked();
        return last.isEmpty() && !given
                ? new StepResult.Unknown(Problem.of(ProblemCode.BACK_NOT_PROVEN_YET))
                : again(context, way, last.orElseGet(() -> new Checked(null, false)));
    }

    /// Twice as long each time, between a minute and a day.
    private static StepResult again(StepContext context, GiveBackJournal way, Checked checked) {
        var passed = Duration.between(way.decidedAt(), context.now());
        boolean open = checked.truth() == null && !checked.never();
        if (passed.compareTo(DAYS) > 0 && !open) {
            return new StepResult.Done(Json.tree(checked));
        }
        var pause = passed.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : passed;
        var next = pause.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : pause;
        Instant when = context.now().plus(next);
        return new StepResult.Pending(Json.tree(checked), when);
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        var way = new GiveBackJournal(context.journal());
        Optional<Checked> checked = switch (result) {
            case StepResult.Done(var answer) -> Optional.of(Json.as(answer, Checked.class));
            case StepResult.Pending(var answer, var _) -> Optional.of(Json.as(answer, Checked.class));
            case StepResult.Unknown(var problem) -> {
                books.notSure(tx, way, problem);
                yield Optional.empty();
            }
            case StepResult.NotDone _ -> Optional.empty();
        };
        checked.ifPresent(each -> {
            if (each.truth() != null) {
                books.checked(tx, way, each.truth());
            } else if (each.never()) {
                books.neverWent(tx, way);
            }
        });
    }
}
