package dev.tillbridge.installation;

import static dev.tillbridge.problem.ProblemCode.MOVE_HISTORY_THERE;
import static dev.tillbridge.problem.ProblemCode.MOVE_NOT_VERIFIED;
import static dev.tillbridge.problem.ProblemCode.MOVE_UNSOUND;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.JournalFeed;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.CopyRefused;
import dev.tillbridge.store.RowChange;
import dev.tillbridge.store.RowSum;
import dev.tillbridge.store.Soundness;
import dev.tillbridge.store.TableCopy;
import dev.tillbridge.store.TableShape;
import dev.tillbridge.store.TableShapes;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Brings everything from one database into another, in the other one's transaction, and compares before it is
/// committed. Whatever throws leaves the other one as it was.
final class Transfer {
    private final View source;
    private final Tx target;
    private final Asked asked;
    private final Ids ids;
    private final Map<String, TableShape> here;
    private final Map<String, TableShape> there;
    private final List<Line> lines = new ArrayList<>();

    /// What was asked for: the first fields of [MoveReport].
    ///
    /// @param from what the messages call the source
    /// @param home the service that goes on with what is not finished; null where only one is
    record Asked(
            String id,
            Way way,
            String installation,
            String into,
            String database,
            Instant at,
            String by,
            String from,
            @Nullable String home) {}

    /// @param all the whole table where it is written
    private record Line(TablePolicy policy, RowSum before, TableCopy moving, TableCopy all, long keptBack) {}

    Transfer(View source, Tx target, Asked asked, Ids ids) {
        this.source = source;
        this.target = target;
        this.asked = asked;
        this.ids = ids;
        this.here = TableShapes.of(source);
        this.there = TableShapes.of(target);
    }

    /// Throws `MOVE_UNSOUND`, `MOVE_HISTORY_THERE`, `MOVE_MIXES_PRACTICE`, `MOVE_PAYMENTS_CLASH` or
    /// `MOVE_NOT_VERIFIED`.
    MoveReport run() {
        var trouble = Soundness.trouble(source);
        if (trouble.isPresent()) {
            throw unsound(trouble.get());
        }
        if (!BookRows.sound(source)) {
            throw unsound("the ledger does not balance, or a payment was taken and not booked");
        }
        var way = asked.way();
        var clashes = new Clashes(source, target, way);
        var terms = clashes.terms(asked.at(), asked.into(), asked.home(), here);
        var before = books(way);
        copy(way, new Fates(terms, asked.installation()));
        if (way != Way.MERGED) {
            LookRows.lastNumber(target, LookRows.lastNumber(source) + terms.offset());
            JournalFeed.rename(target, ids);
        }
        var tables = compareTables();
        compareBooks(way, before);
        var span = LookRows.journal(source);
        return new MoveReport(
                asked.id(),
                way,
                asked.installation(),
                asked.into(),
                asked.database(),
                asked.at(),
                asked.by(),
                span.first() == 0 ? 0 : span.first() + terms.offset(),
                span.first() == 0 ? 0 : span.last() + terms.offset(),
                tables,
                BookRows.sums(source),
                clashes.remarks());
    }

    private void copy(Way way, Fates fates) {
        for (var policy : TablePolicy.ALL) {
            var shape = here.get(policy.table());
            var shapeThere = there.get(policy.table());
            if (shape == null || shapeThere == null || policy.fate(way) == Fate.STAYS) {
                continue;
            }
            var all = new TableCopy(shapeThere, "", RowChange.NONE, policy.anew());
            var before = all.sum(target);
            var moving = new TableCopy(shape, policy.order(), fates.of(policy.fate(way), shape), policy.anew());
            try {
                lines.add(new Line(policy, before, moving, all, moving.into(target, shapeThere, source)));
            } catch (CopyRefused refused) {
                throw refused.duplicate()
                        ? new ProblemException(Problem.of(MOVE_HISTORY_THERE, "what", refused.table()), refused)
                        : new ProblemException(
                                Problem.of(
                                        MOVE_UNSOUND,
                                        "file",
                                        asked.from(),
                                        "why",
                                        "a row of " + refused.table() + " breaks the rules of its table"),
                                refused);
            }
        }
    }

    /// Both are read once more, row by row: what was there and what came must be all that is there.
    private List<MoveReport.TableLine> compareTables() {
        var tables = new ArrayList<MoveReport.TableLine>();
        for (var line : lines) {
            var table = line.policy().table();
            var moved = line.moving().sum(source);
            var after = line.all().sum(target);
            if (!line.before().plus(moved).equals(after)) {
                throw Problem.of(MOVE_NOT_VERIFIED, "what", table).asException();
            }
            tables.add(new MoveReport.TableLine(table, moved.count(), line.keptBack(), moved.digest()));
        }
        return tables;
    }

    private void compareBooks(Way way, Map<String, Long> before) {
        var expected = new TreeMap<>(before);
        sourceBooks().forEach((what, total) -> expected.merge(what, total, Math::addExact));
        var after = targetBooks();
        for (var what : expected.keySet()) {
            if (!expected.get(what).equals(after.getOrDefault(what, 0L))) {
                throw Problem.of(MOVE_NOT_VERIFIED, "what", what).asException();
            }
        }
        if (!expected.keySet().containsAll(after.keySet())) {
            throw Problem.of(MOVE_NOT_VERIFIED, "what", "the sums, " + way).asException();
        }
    }

    private Map<String, Long> books(Way way) {
        return way == Way.MERGED ? targetBooks() : Map.of();
    }

    private Map<String, Long> sourceBooks() {
        var books = BookRows.accounts(source);
        books.putAll(BookRows.sums(source));
        return books;
    }

    private Map<String, Long> targetBooks() {
        var books = BookRows.accounts(target);
        books.putAll(BookRows.sums(target));
        return books;
    }

    private ProblemException unsound(String why) {
        return Problem.of(MOVE_UNSOUND, "file", asked.from(), "why", why).asException();
    }
}
