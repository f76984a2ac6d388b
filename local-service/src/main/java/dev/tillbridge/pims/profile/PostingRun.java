package dev.tillbridge.pims.profile;

import static dev.tillbridge.problem.ProblemCode.INTERNAL_ERROR;
import static dev.tillbridge.problem.ProblemCode.POSTING_TOO_SLOW;

import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.StepLog;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Enters one payment: the steps in their order, each guarded by the invoice, with one deadline for all. Whatever
/// goes wrong before the committing step was begun means that nothing was entered; from then on it may have been.
final class PostingRun {
    private static final Logger LOG = LoggerFactory.getLogger(PostingRun.class);

    private final Profile profile;
    private final Posting posting;
    private final Surface surface;
    private final Clock clock;
    private final StepLog log;
    private final Map<String, String> values;
    private final Entry entry;
    private boolean begun;

    PostingRun(Profile profile, Surface surface, Clock clock, StepLog log, Entry entry, Map<String, String> values) {
        this.profile = profile;
        this.posting = profile.posting().orElseThrow();
        this.surface = surface;
        this.clock = clock;
        this.log = log;
        this.entry = entry;
        this.values = values;
    }

    /// @param page the page where the steps begin
    EntryResult run(InvoicePlace place, String page) {
        var deadline = clock.instant().plusSeconds(posting.deadlineSeconds());
        try {
            for (var step : posting.steps()) {
                if (!isWanted(step)) {
                    continue;
                }
                var problem = take(step, place, page, deadline);
                if (problem.isPresent()) {
                    log.step("Stopped at: " + Run.name(step));
                    return ended(problem.get());
                }
            }
            return new EntryResult.StepsDone();
        } catch (ProblemException stopped) {
            return ended(stopped.problem());
        } catch (RuntimeException broken) {
            LOG.error("posting steps of {} broke off", profile.id(), broken);
            return ended(Problem.of(INTERNAL_ERROR, "code", "-"));
        }
    }

    private EntryResult ended(Problem problem) {
        return begun ? new EntryResult.MayBeEntered(problem) : new EntryResult.NotEntered(problem);
    }

    private boolean isWanted(Step step) {
        if (asksWho(step) && entry.employee().isEmpty()) {
            return false;
        }
        return switch (step.when()) {
            case ALWAYS -> true;
            case PART -> entry.part();
            case FULL -> !entry.part();
        };
    }

    /// Where nobody of ours is mapped to an employee, the PIMS keeps whom it names by itself: who is signed in
    /// there.
    private static boolean asksWho(Step step) {
        return step.value().filter(value -> value.text().equals("{employee}")).isPresent();
    }

    private Optional<Problem> take(Step step, InvoicePlace place, String page, Instant deadline) {
        var left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            return Optional.of(Problem.of(POSTING_TOO_SLOW, "pims", profile.name()));
        }
        var own = Duration.ofSeconds(step.seconds());
        var within = own.compareTo(left) < 0 ? own : left;
        var value = step.value().map(template -> template.fill(values));
        if (step.verb() == Step.Verb.READ) {
            return compare(step, place, page, value.orElse(""), within);
        }
        boolean waits = step.verb() == Step.Verb.WAIT || step.verb() == Step.Verb.GONE;
        // After the commit the PIMS may well show another page; waiting there does nothing to it.
        var guard = waits && begun ? Optional.<String>empty() : Optional.of(place.invoiceId());
        boolean wasBegun = begun;
        // Set before the call: what happens in it must not be taken for "not entered".
        begun |= step.commits();
        var done = surface.act(profile, page, guard, step.verb(), step.locators(), value, within);
        if (step.commits() && !done.tried()) {
            begun = wasBegun;
        }
        if (done.fault().isPresent()) {
            return Optional.of(Faults.field(
                    profile, posting.open().page(), Run.name(step), done.fault().get()));
        }
        log.step(words(step, value));
        return Optional.empty();
    }

    /// A form may still be filling itself, so what is not there yet is looked at again.
    private Optional<Problem> compare(Step step, InvoicePlace place, String page, String expected, Duration within) {
        return Patience.look(within, () -> compareOnce(step, place, page, expected, within), Optional::isEmpty);
    }

    private Optional<Problem> compareOnce(
            Step step, InvoicePlace place, String page, String expected, Duration within) {
        var ask = new Surface.Ask("step", step.locators(), Optional.empty(), false);
        var read = surface.read(profile, page, place.invoiceId(), List.of(ask), within);
        var answer = read.values().get("step");
        var fault = read.fault().or(() -> Optional.ofNullable(answer).flatMap(Surface.Value::fault));
        if (fault.isPresent()) {
            return Optional.of(Faults.field(profile, posting.open().page(), Run.name(step), fault.get()));
        }
        var shown =
                answer == null || answer.texts().isEmpty() ? "" : answer.texts().getFirst();
        if (Expected.holds(step.value().orElseThrow(), expected, shown, entry, posting.formats())) {
            log.step("Read " + expected + " in " + step.locators().getFirst());
            return Optional.empty();
        }
        return Optional.of(Faults.unreadable(
                profile,
                posting.open().page(),
                Run.name(step),
                "it shows \"" + CardMask.mask(Clean.text(shown)) + "\" where \"" + expected + "\" was entered"));
    }

    private static String words(Step step, Optional<String> value) {
        var where = step.locators().getFirst().toString();
        return switch (step.verb()) {
            case SET -> "Typed " + value.orElse("") + " into " + where;
            case CHOOSE -> "Chose " + value.orElse("") + " in " + where;
            case PRESS -> "Pressed " + where;
            case WAIT -> "Saw " + where;
            case GONE -> "Saw no more " + where;
            case READ -> "Read " + where;
        };
    }
}
