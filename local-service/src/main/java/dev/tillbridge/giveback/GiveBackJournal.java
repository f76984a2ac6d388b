package dev.tillbridge.giveback;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.RowKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The journal of a giving back in its own words.
record GiveBackJournal(Journal journal) {
    /// The processor keeps a key for a day; we use none that is older than 20 hours.
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    GiveBackRequest request() {
        return journal.request(GiveBackRequest.class);
    }

    Outcome outcome(String step) {
        return journal.outcome(step);
    }

    /// Whether there was room for it beside what the processor had given back before.
    boolean fits() {
        return journal.answer(LookFirst.NAME, LookFirst.Seen.class)
                .filter(LookFirst.Seen::fits)
                .isPresent();
    }

    /// Whether it certainly did not go because nobody could ask for so long that the processor has forgotten the key:
    /// it goes with a new one.
    boolean keyTooOld() {
        return journal.problem(SendBack.NAME)
                .map(Problem::code)
                .filter(code -> code == ProblemCode.GIVE_BACK_UNREACHABLE)
                .isPresent();
    }

    /// Whether what went back so far was read after it was sent last.
    boolean lookedSince() {
        long sent = journal.latest(SendBack.NAME).orElse(journal.begun()).number();
        return journal.latest(LookFirst.NAME).orElse(journal.begun()).number() > sent;
    }

    /// What a person decided last while nobody knew.
    Optional<BackWord> decided() {
        return journal.decisions().reversed().stream().findFirst().map(row -> Json.as(row.payload(), BackWord.class));
    }

    Instant decidedAt() {
        return journal.decisions().getLast().at();
    }

    /// What the processor's list said after that.
    Optional<CheckBack.Checked> checked() {
        return journal.answer(CheckBack.NAME, CheckBack.Checked.class);
    }

    /// Whether nothing that was sent can be obeyed any more: the processor has forgotten the key, and we have not used
    /// it for hours. A clock that was set back hides how old it is.
    boolean nothingCanArrive(Instant now) {
        return journal.ofStep(SendBack.NAME).stream()
                .filter(row -> row.kind() == RowKind.STARTED)
                .allMatch(row ->
                        !row.at().isAfter(now) && row.at().plus(FORGOTTEN).isBefore(now));
    }

    /// Whether this is what was asked for.
    boolean isOrdered(RefundTruth truth) {
        var order = request().order();
        return truth.amount().equals(order.amount()) && truth.payment().equals(order.payment());
    }

    /// What the processor said when it took it on.
    RefundTruth sent() {
        return journal.answer(SendBack.NAME, RefundTruth.class).orElseThrow();
    }

    /// The last that is known of it.
    RefundTruth latest() {
        return journal.answer(WatchBack.NAME, RefundTruth.class).orElseGet(this::sent);
    }

    /// How it ended; empty while there is something to look for.
    Optional<GiveBackEnd> end() {
        if (sent().status() == RefundStatus.FAILED) {
            return Optional.of(GiveBackEnd.NOT_GIVEN);
        }
        if (outcome(WatchBack.NAME) != Outcome.DONE) {
            return Optional.empty();
        }
        return Optional.of(latest().status() == RefundStatus.FAILED ? GiveBackEnd.CAME_BACK : GiveBackEnd.GIVEN_BACK);
    }
}
