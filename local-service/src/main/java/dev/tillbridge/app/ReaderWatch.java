package dev.tillbridge.app;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.terminal.Reader;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.Terminals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the idle card readers every 15 s while somebody could need one, so that screens show which are ready
/// and whether the processor can be reached. Display only: no charge depends on it.
final class ReaderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderWatch.class);
    private static final long EVERY_MILLIS = 15_000;
    private static final int SELDOM = 4;
    private static final int OF_ONE_READER = 10;

    private final Database database;
    private final Terminals terminals;
    private final ProcessorSlot processor;
    private final Events events;
    private final BooleanSupplier watched;
    private final BooleanSupplier onDuty;
    private long looks;
    private long ownLooks;
    private Optional<TerminalId> any = Optional.empty();
    private final Timer timer = new Timer("reader-watch", true);
    private volatile boolean internet = true;

    /// @param watched whether any browser is connected here
    /// @param onDuty whether this service looks at the readers for all; the others find out now and then by
    ///     one reader whether they reach the processor themselves
    ReaderWatch(
            Database database,
            Terminals terminals,
            ProcessorSlot processor,
            Events events,
            BooleanSupplier watched,
            BooleanSupplier onDuty) {
        this.database = database;
        this.terminals = terminals;
        this.processor = processor;
        this.events = events;
        this.watched = watched;
        this.onDuty = onDuty;
    }

    ReaderWatch start() {
        var task = new TimerTask() {
            @Override
            public void run() {
                look();
            }
        };
        timer.schedule(task, 1_000, EVERY_MILLIS);
        return this;
    }

    /// Whether the processor answered the last look.
    boolean internet() {
        return internet;
    }

    void look() {
        if (processor.isEmpty() || !watched.getAsBoolean()) {
            return;
        }
        try {
            boolean forAll = onDuty.getAsBoolean();
            if (!forAll && looks++ % SELDOM != 0) {
                return;
            }
            if (forAll) {
                lookForAll();
            } else {
                lookForItself();
            }
        } catch (RuntimeException failed) {
            LOG.warn("the card readers could not be looked at: {}", failed.toString());
        }
    }

    private void lookForAll() {
        for (var reader : idle()) {
            var answer = processor.look(reader.id());
            if (terminals.isNews(reader, answer)) {
                database.change(tx -> terminals.seen(tx, reader.id(), answer));
            }
            reached(!unreachable(answer));
        }
    }

    /// Any reader does, also one that is removed or in use by now; so the database is seldom asked for one.
    private void lookForItself() {
        if (any.isEmpty() || ownLooks++ % OF_ONE_READER == 0) {
            any = idle().stream().findFirst().map(Reader::id);
        }
        any.ifPresent(reader -> reached(!unreachable(processor.look(reader))));
    }

    private List<Reader> idle() {
        return database.readAtLeisure(terminals::list).stream()
                .filter(reader -> reader.lease().isEmpty())
                .toList();
    }

    private static boolean unreachable(TerminalAnswer answer) {
        return switch (answer) {
            case TerminalAnswer.NotDone(var problem, var again) -> isUnreachable(problem.code());
            case TerminalAnswer.Unknown(var problem) -> isUnreachable(problem.code());
            case TerminalAnswer.Idle idle -> false;
            case TerminalAnswer.Showing showing -> false;
            case TerminalAnswer.Ended ended -> false;
        };
    }

    private static boolean isUnreachable(ProblemCode code) {
        return code == ProblemCode.PROCESSOR_UNREACHABLE
                || code == ProblemCode.PROCESSOR_NOT_REACHED
                || code == ProblemCode.PROCESSOR_SILENT
                || code == ProblemCode.PROCESSOR_OFFLINE;
    }

    private void reached(boolean now) {
        if (internet != now) {
            internet = now;
            database.change(tx ->
                    events.append(tx, "desk", "internet", now ? "BACK" : "DOWN", Json.tree(Map.of("reached", now))));
        }
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
