package dev.tillbridge.activity;

import dev.tillbridge.activity.Turn.Call;
import dev.tillbridge.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What this service found out while the shared database was away, in a file of its own until it stands in the
/// database. Safe for any number of threads.
public final class KeptResults {
    /// The file in the data directory.
    public static final String FILE = "kept-results.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(KeptResults.class);

    private final @Nullable KeptFile file;

    /// They fit nothing in this database: shown, and offered to nothing any more.
    private final Set<Kept> strays = new HashSet<>();

    private final Set<Kept> refusedByBooks = new HashSet<>();

    private KeptResults(@Nullable KeptFile file) {
        this.file = file;
    }

    /// Reads what was kept before. Throws `KEPT_FILE_DAMAGED`.
    public static KeptResults in(Path dataDirectory) {
        return new KeptResults(KeptFile.open(dataDirectory.resolve(FILE)));
    }

    /// Where the database is this computer's own file: what cannot be written there cannot be written beside it.
    public static KeptResults none() {
        return new KeptResults(null);
    }

    boolean keeps() {
        return file != null;
    }

    /// All lines, oldest first.
    public synchronized List<Kept> lines() {
        return file == null ? List.of() : List.copyOf(file.lines().values());
    }

    /// How many results of steps wait.
    public synchronized int count() {
        return (int) lines().stream().filter(KeptResult.class::isInstance).count();
    }

    /// Those that fit nothing in this database.
    public synchronized List<Kept> strays() {
        return lines().stream().filter(strays::contains).toList();
    }

    /// On the disk when it returns. What the same step said before is replaced.
    synchronized void keep(KeptResult result) {
        if (file == null) {
            return;
        }
        var before = results(result.activity()).stream()
                .filter(each -> each.key().equals(result.key()))
                .toList();
        if (before.stream().anyMatch(each -> each.saysTheSame(result))) {
            return;
        }
        file.add(result);
        before.forEach(file::strikeOut);
        LOG.warn(
                "it does not stand in the database; kept on this computer: {} {} of {}",
                result.key(),
                result.outcome(),
                result.activity());
    }

    /// The start of an activity was refused because the database is away. Should it stand there all the same, it is
    /// told so before it goes on.
    public synchronized void refused(ActivityId activity, Signal signal, Instant at) {
        if (file != null && refusal(activity).isEmpty()) {
            file.add(new KeptRefusal(activity.value(), signal.name(), at));
        }
    }

    /// It was asked for again, and stands.
    public synchronized void accepted(ActivityId activity) {
        refusal(activity).ifPresent(this::drop);
    }

    private Optional<Kept> refusal(ActivityId activity) {
        return lines().stream()
                .filter(line -> line instanceof KeptRefusal)
                .filter(line -> line.activity().equals(activity.value()))
                .findFirst();
    }

    /// What the step came to, if that was kept.
    synchronized Optional<KeptResult> answer(Call call) {
        return results(call.context().activity().value()).stream()
                .filter(each -> !strays.contains(each) && !refusedByBooks.contains(each) && each.answers(call))
                .findFirst();
    }

    private List<KeptResult> results(String activity) {
        var found = new ArrayList<KeptResult>();
        for (var line : lines()) {
            if (line instanceof KeptResult result && result.activity().equals(activity)) {
                found.add(result);
            }
        }
        return found;
    }

    /// Lines that may still find their place.
    synchronized List<Kept> open() {
        return lines().stream().filter(line -> !strays.contains(line)).toList();
    }

    synchronized void stray(Kept line) {
        strays.add(line);
    }

    /// Its step is looked up from now on.
    synchronized void refusedByBooks(Kept line) {
        refusedByBooks.add(line);
    }

    /// A person has compared it, and it stands in the audit.
    public synchronized void compared(Kept line) {
        drop(line);
    }

    /// It stands in the database, durably.
    synchronized void drop(Kept line) {
        if (file != null) {
            file.strikeOut(line);
            strays.remove(line);
            refusedByBooks.remove(line);
        }
    }

    /// Whether the database is not reached or takes nothing: what could not be written can be kept.
    static boolean isAway(RuntimeException failure) {
        return failure instanceof ProblemException refused
                && switch (refused.problem().code()) {
                    case DATABASE_UNREACHABLE, DATABASE_FULL, DATABASE_CERTIFICATE_CHANGED, DESK_REVOKED -> true;
                    default -> false;
                };
    }
}
