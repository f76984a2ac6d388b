package dev.tillbridge.feed;

import dev.tillbridge.activity.Backoff;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the handlers, and stores what they said. Thread-safe, as far as the handlers are.
final class Intake {
    static final AttentionKind KIND = AttentionKind.NEWS_NOT_TAKEN_IN;
    private static final String TILLBRIDGE = "Tillbridge";
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /// How long something may go wrong before a person hears of it.
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /// Enough for one that was just looking when the hint came.
    private static final int MOST_AGAIN = 4;

    private final Map<String, HappeningHandler> handlers;
    private final Attention attention;
    private final Backoff backoff;

    Intake(List<HappeningHandler> handlers, Attention attention, Backoff backoff) {
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(HappeningHandler::kind, Function.identity()));
        this.attention = attention;
        this.backoff = backoff;
    }

    /// Whether anybody wants to hear of it.
    boolean wants(Happening happening) {
        return !happening.object().isEmpty() && handlers.containsKey(happening.kind());
    }

    /// Outside any transaction.
    Handled ask(String account, Happening hint) {
        var handler = handlers.get(hint.kind());
        if (handler == null) {
            return new Handled.NotOurs();
        }
        try {
            return handler.handle(account, hint);
        } catch (ProblemException known) {
            return new Handled.Cannot(known.problem());
        } catch (RuntimeException broken) {
            LOG.error("{} {} could not be taken in", hint.type(), hint.object(), broken);
            return new Handled.Cannot(Problem.of(
                    ProblemCode.INTERNAL_ERROR, "code", broken.getClass().getSimpleName()));
        }
    }

    void lookAtAll(Tx tx, String account) {
        handlers.values().forEach(handler -> handler.lookAtAll(tx, account));
    }

    /// Stores what became of a hint.
    void store(Tx tx, String account, Happening hint, Handled handled, Instant now) {
        var open = OpenRows.find(tx, account, hint);
        switch (handled) {
            case Handled.Done(var stored) -> {
                stored.accept(tx);
                over(tx, account, hint, open);
            }
            case Handled.NotOurs() -> over(tx, account, hint, open);
            case Handled.Again(var stored) -> {
                stored.accept(tx);
                again(tx, account, hint, open, now);
            }
            case Handled.Cannot(var problem) -> cannot(tx, account, hint, open, problem, now);
        }
    }

    private void over(Tx tx, String account, Happening hint, Optional<OpenHint> open) {
        if (open.isPresent()) {
            OpenRows.delete(tx, account, hint);
            attention.end(tx, KIND, hint.object(), TILLBRIDGE, "taken in");
        }
    }

    private void again(Tx tx, String account, Happening hint, Optional<OpenHint> open, Instant now) {
        var was = open.filter(before -> !before.troubled());
        int tries = was.map(OpenHint::tries).orElse(0) + 1;
        if (tries > MOST_AGAIN) {
            over(tx, account, hint, open);
            return;
        }
        open.filter(OpenHint::troubled)
                .ifPresent(before -> attention.end(tx, KIND, hint.object(), TILLBRIDGE, "taken in"));
        var since = was.map(OpenHint::since).orElse(now);
        OpenRows.put(tx, account, new OpenHint(hint, since, tries, false), due(since, tries, now));
    }

    private void cannot(Tx tx, String account, Happening hint, Optional<OpenHint> open, Problem problem, Instant now) {
        var was = open.filter(OpenHint::troubled);
        int tries = was.map(OpenHint::tries).orElse(0) + 1;
        var since = was.map(OpenHint::since).filter(then -> !then.isAfter(now)).orElse(now);
        OpenRows.put(tx, account, new OpenHint(hint, since, tries, true), due(since, tries, now));
        if (!since.plus(SILENCE).isAfter(now)) {
            attention.raise(
                    tx,
                    KIND,
                    hint.object(),
                    Optional.empty(),
                    named(hint, problem),
                    problem.code().name());
        }
    }

    private @Nullable Instant due(Instant since, int tries, Instant now) {
        return backoff.next(since, tries - 1, now).orElse(null);
    }

    private static Problem named(Happening hint, Problem why) {
        return new Problem(
                ProblemCode.NEWS_NOT_TAKEN_IN,
                Map.of(
                        "object", hint.object(),
                        "what", hint.type(),
                        "since", Detail.time(hint.created()),
                        "code", why.code().name()));
    }
}
