package dev.tillbridge.terminal;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terminals that this location uses, and who uses each now. A terminal has at most one holder. Safe for
/// any number of threads.
public final class Terminals {
    private static final Duration KEPT_WITHOUT_NEWS = Duration.ofMinutes(10);

    /// A lease without a command ends after this time: its holder never got as far as the terminal.
    static final Duration UNSENT = Duration.ofMinutes(5);

    private static final int LONGEST_LABEL = 40;

    private final Clock clock;
    private final Events events;

    public Terminals(Clock clock, Events events) {
        this.clock = clock;
        this.events = events;
    }

    /// Takes a terminal into use here, or gives it a new label. The label is cut to 40 characters.
    public Reader add(Tx tx, TerminalInfo info, String label) {
        var bare = label.isBlank() ? info.label() : label;
        var shown = bare.isBlank() ? info.id().value() : bare.strip();
        TerminalRows.upsert(
                tx,
                info,
                shown.substring(0, Math.min(LONGEST_LABEL, shown.length())),
                info.online() ? ReaderCondition.READY : ReaderCondition.OFFLINE,
                clock.instant());
        return changed(tx, info.id(), "ADDED");
    }

    /// Takes a terminal out of use; refused while somebody uses it.
    public void remove(Tx tx, TerminalId id) {
        var reader = get(tx, id);
        reader.lease().ifPresent(lease -> {
            throw busy(reader, lease).asException();
        });
        TerminalRows.remove(tx, id, clock.instant());
        tell(tx, id, "REMOVED");
    }

    /// The terminals in use here, by label.
    public List<Reader> list(View view) {
        return TerminalRows.list(view);
    }

    public Optional<Reader> find(View view, TerminalId id) {
        return TerminalRows.find(view, id);
    }

    /// The terminal; throws `NOT_FOUND`.
    public Reader get(View view, TerminalId id) {
        return find(view, id)
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", id.value()).asException());
    }

    /// Gives the terminal to the holder; the same activity may ask again. Throws `READER_BUSY` saying by whom,
    /// for which invoice and since when. A lease under which no command was sent ends after five minutes.
    public Lease lease(Tx tx, TerminalId id, Lease.Holder holder) {
        var reader = get(tx, id);
        var now = clock.instant();
        if (reader.lease().isPresent()) {
            var lease = reader.lease().get();
            if (lease.holder().activityId().equals(holder.activityId())) {
                return lease;
            }
            if (lease.sent() || lease.since().plus(UNSENT).isAfter(now)) {
                throw busy(reader, lease).asException();
            }
            LeaseRows.delete(tx, id);
        }
        var lease = new Lease(holder, now, false);
        if (!LeaseRows.insert(tx, id, lease)) {
            throw busy(reader, get(tx, id).lease().orElseThrow()).asException();
        }
        tell(tx, id, "LEASED");
        return lease;
    }

    /// Stored before the first command goes to the terminal. Throws `READER_BUSY` when the activity has lost
    /// its lease.
    public void sending(Tx tx, TerminalId id, String activityId) {
        if (!LeaseRows.sent(tx, id, activityId)) {
            var reader = get(tx, id);
            throw reader.lease()
                    .map(lease -> busy(reader, lease))
                    .orElseGet(() -> Problem.of(ProblemCode.READER_BUSY, "reader", reader.label()))
                    .asException();
        }
    }

    /// Gives the terminal back; nothing happens when the activity does not hold it.
    public void release(Tx tx, TerminalId id, String activityId) {
        if (LeaseRows.release(tx, id, activityId)) {
            tell(tx, id, "RELEASED");
        }
    }

    /// Takes the terminal from whoever holds it, after the device was found idle; the activity's outcome is for
    /// its own look-up to find. Gives who held it.
    public Optional<Lease> releaseByHand(Tx tx, TerminalId id, String person) {
        var lease = get(tx, id).lease();
        if (lease.isPresent()) {
            LeaseRows.delete(tx, id);
            events.append(
                    tx,
                    "desk",
                    id.value(),
                    "RELEASED_BY_HAND",
                    Json.tree(Map.of(
                            "by", person, "activity", lease.get().holder().activityId())));
        }
        return lease;
    }

    /// Whether a look found something else than is known, or nothing was stored of one for ten minutes.
    public boolean isNews(Reader known, TerminalAnswer answer) {
        boolean recent = known.seenAt()
                .filter(at -> at.isAfter(clock.instant().minus(KEPT_WITHOUT_NEWS)))
                .isPresent();
        return !recent
                || known.state() != TerminalTest.condition(answer)
                || !known.problem().equals(TerminalTest.problem(answer));
    }

    /// Stores what a look at the terminal found; screens are told when it changed.
    public Reader seen(Tx tx, TerminalId id, TerminalAnswer answer) {
        var was = get(tx, id);
        var state = TerminalTest.condition(answer);
        var problem = TerminalTest.problem(answer);
        TerminalRows.seen(tx, id, state, problem, clock.instant());
        return was.state() == state && was.problem().equals(problem) ? get(tx, id) : changed(tx, id, "SEEN");
    }

    private static Problem busy(Reader reader, Lease lease) {
        return new Problem(
                ProblemCode.READER_BUSY,
                Map.of(
                        "reader", reader.label(),
                        "by", lease.holder().person().orElse(lease.holder().desk()),
                        "desk", lease.holder().desk(),
                        "for", lease.holder().invoice(),
                        "since", Detail.time(lease.since())));
    }

    private Reader changed(Tx tx, TerminalId id, String what) {
        tell(tx, id, what);
        return get(tx, id);
    }

    private void tell(Tx tx, TerminalId id, String what) {
        events.append(tx, "desk", id.value(), what, Json.tree(Map.of()));
    }

    static Instant micros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
