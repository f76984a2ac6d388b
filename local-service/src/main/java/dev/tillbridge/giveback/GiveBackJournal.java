package dev.tillbridge.giveback;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Optional;

/// The journal of a giving back in its own words.
record GiveBackJournal(Journal journal) {
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
