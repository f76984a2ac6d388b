package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what clients texted back, and takes in who wants no more texts, or texts again. Called about once a minute by
/// one service for all; two at once do no harm.
public final class ReplySweep {
    /// The kind of the one text that says that no more will come; stored, so never renamed.
    public static final String CONFIRMATION = "STOPPED";

    /// What was read is read again for so long: a list may be behind.
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Duration BUSY = Duration.ofDays(2);
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;
    private final TextSender sender;
    private final Texts texts;
    private final Consents consents;
    private @Nullable Instant asked;

    public ReplySweep(Database database, Clock clock, TextSender sender, Texts texts, Consents consents) {
        this.database = database;
        this.clock = clock;
        this.sender = sender;
        this.texts = texts;
        this.consents = consents;
    }

    /// Whether it is time to ask: each time while texts went out lately, else now and then; never where none was sent.
    public synchronized boolean due() {
        var last = database.<Optional<Instant>>readAtLeisure(texts::last);
        if (last.isEmpty() || sender.missing().isPresent()) {
            return false;
        }
        var now = clock.instant();
        return asked == null
                || last.get().isAfter(now.minus(BUSY))
                || !asked.plus(QUIET).isAfter(now);
    }

    /// Asks, and takes in what is new.
    ///
    /// @return why nothing is known, if it is not
    public synchronized Optional<Problem> sweep() {
        var now = clock.instant();
        var since = database.<Optional<Instant>>read(ConsentRows::readUntil)
                .filter(read -> read.isAfter(now.minus(LONGEST)))
                .orElse(now.minus(LONGEST))
                .minus(AGAIN);
        return switch (sender.replies(since)) {
            case Replies.NotRead(var problem) -> Optional.of(problem);
            case Replies.Read(var all, var complete) -> {
                asked = now;
                database.change(tx -> {
                    all.stream().sorted(Comparator.comparing(Reply::at)).forEach(reply -> take(tx, reply));
                    if (complete) {
                        ConsentRows.readUntil(tx, now);
                    }
                });
                yield Optional.empty();
            }
        };
    }

    private void take(Tx tx, Reply reply) {
        StopWords.of(reply.text()).ifPresent(meaning -> {
            switch (meaning) {
                case START -> consents.start(tx, reply.from(), reply.reference(), reply.at());
                case STOP_KNOWN_TO_CARRIERS -> stopped(tx, reply);
                case STOP -> {
                    if (stopped(tx, reply)) {
                        texts.queue(tx, CONFIRMATION, reply.reference(), reply.from());
                    }
                }
            }
        });
    }

    private boolean stopped(Tx tx, Reply reply) {
        return consents.stop(tx, reply.from(), ConsentHow.REPLY, "", reply.reference(), reply.at());
    }
}
