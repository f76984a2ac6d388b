package dev.tillbridge.app;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.bridge.ServiceIdentity;
import dev.tillbridge.cli.Asking;
import dev.tillbridge.installation.Marker;
import dev.tillbridge.installation.Moves;
import dev.tillbridge.installation.Way;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedDoor;
import dev.tillbridge.store.SharedServer;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Brings a move that broke off to its end while the service does not run: by asking, or, where nobody is left to be
/// asked, by a person's word.
final class MoveSettling {
    private static final int LONGEST_REASON = 500;

    private final DataDirectory data;
    private final SettingsHome settings;
    private final Asking asking;
    private final PrintWriter out;
    private final Clock clock = Clock.systemUTC();
    private final Supplier<String> home;
    private final Moves moves;

    MoveSettling(DataDirectory data, SettingsHome settings, Asking asking, PrintWriter out) {
        this.data = data;
        this.settings = settings;
        this.asking = asking;
        this.out = out;
        var ids = Ids.random();
        this.home = () -> ServiceIdentity.of(data.root(), ids.next()).instanceId();
        this.moves = new Moves(clock, ids, new AccountKin(clock, ids, home), home, settings);
    }

    /// Throws `MOVE_UNDECIDED` where nobody answers, `MOVE_STILL_ASKABLE` where somebody does and lets nobody in,
    /// `MOVE_DATABASE_BEHIND` where an older state of the database answers, or another database.
    String ask(@Nullable String admin) {
        var marker = pending();
        var undecided = tried(marker, admin);
        if (undecided.isEmpty()) {
            return settled(marker);
        }
        throw undecided.get();
    }

    /// Asks first: what can be looked up is not for a person to say.
    String keepFile(@Nullable String admin, String person, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemCode.MOVE_NEEDS_REASON).asException();
        }
        settings.checkChangeable();
        var marker = pending();
        var undecided = tried(marker, admin);
        if (undecided.isEmpty()) {
            return "The database could be asked, so nothing was left to be said. " + settled(marker);
        }
        if (!isForAPerson(undecided.get())) {
            throw undecided.get();
        }
        explain(marker, undecided.get());
        var report = moves.keepFile(data.database(), own -> agreed(own, marker, person), reason.strip());
        return "Kept: " + data.database() + " is the true history, by " + report.by() + ". Its installation is called "
                + report.into() + " from now on (before: " + report.installation()
                + "). Start Tillbridge with: tillbridge run";
    }

    private Marker pending() {
        return moves.pending(data.database())
                .orElseThrow(() -> Problem.of(ProblemCode.MOVE_NONE_PENDING).asException());
    }

    /// Empty when the move is settled; else why it is not.
    private Optional<ProblemException> tried(Marker marker, @Nullable String admin) {
        var ours = settings.remembered(marker);
        moves.requireBrokenOff(data.database());
        try {
            moves.settle(data.database(), ours);
            return Optional.empty();
        } catch (ProblemException undecided) {
            if (!isForAPerson(undecided)) {
                throw undecided;
            }
            if (isBehind(undecided)) {
                return Optional.of(undecided);
            }
            if (!SharedDoor.answers(ours)) {
                return Optional.of(undecided);
            }
            return admin == null ? Optional.of(stillAskable(marker, undecided)) : asked(ours, admin, undecided);
        }
    }

    /// A server of that place that has no such database any more cannot be asked either.
    private Optional<ProblemException> asked(PostgresAddress ours, String admin, ProblemException undecided) {
        var password = asking.secret("Password of " + admin).orElse("");
        var login = SharedServer.standing(ours, admin, password).asAdministrator();
        if (login.isEmpty()) {
            return Optional.of(undecided);
        }
        try {
            moves.settle(data.database(), ours, login.get());
            return Optional.empty();
        } catch (ProblemException answered) {
            if (!isBehind(answered)) {
                throw answered;
            }
            return Optional.of(answered);
        }
    }

    private static boolean isForAPerson(ProblemException undecided) {
        return undecided.problem().code() == ProblemCode.MOVE_UNDECIDED || isBehind(undecided);
    }

    /// It was asked, and cannot know.
    private static boolean isBehind(ProblemException undecided) {
        return undecided.problem().code() == ProblemCode.MOVE_DATABASE_BEHIND;
    }

    private static ProblemException stillAskable(Marker marker, ProblemException undecided) {
        var cause = undecided.getCause() instanceof ProblemException known ? known : undecided;
        return new ProblemException(
                Problem.of(
                        ProblemCode.MOVE_STILL_ASKABLE,
                        "file",
                        marker.database(),
                        "why",
                        ProblemText.of(cause.problem(), Locale.ENGLISH).cause()),
                undecided);
    }

    private String settled(Marker marker) {
        boolean own = settings.read().sqlite();
        return "The move of " + marker.at() + " is settled: this desk uses "
                + (own ? "its own file " + data.database() : marker.database()) + ". Start it with: tillbridge run";
    }

    private void explain(Marker marker, ProblemException undecided) {
        out.println(
                isBehind(undecided)
                        ? ProblemText.of(undecided.problem(), Locale.ENGLISH).cause()
                        : "Nobody can be asked whether the move " + (marker.way() == Way.BACK ? "out of " : "into ")
                                + marker.database() + " of " + marker.at() + " came to its end.");
        out.println(
                "If you go on, " + data.database() + " on this computer is the true history of this desk's payments.");
        out.println("  What other desks took in that database is not in it"
                + (marker.way() == Way.BACK ? ", nor, where it is the old file, what this desk took there." : ".")
                + " Compare with the processor's own list before you charge an invoice again.");
        out.println("  That database must never be used for payments again, by any desk, not even from a backup."
                + " If it is, each of the two stops charging when it sees the other one's payments on the account.");
        out.println("  It is noted with your name and reason, and cannot be taken back.");
        out.flush();
    }

    private Actor agreed(Database own, Marker marker, String person) {
        var by = new NamedPerson(own, clock, asking, home).require(person);
        var name = marker.database().substring(marker.database().lastIndexOf('/') + 1);
        out.println("Type the name of the database that must never be used again (" + name + "):");
        out.flush();
        if (!asking.line().map(String::strip).filter(name::equals).isPresent()) {
            throw Problem.of(ProblemCode.MOVE_NOT_CONFIRMED, "database", name).asException();
        }
        return by;
    }
}
