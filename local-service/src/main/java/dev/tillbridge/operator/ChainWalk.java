package dev.tillbridge.operator;

import dev.tillbridge.operator.ChainTrouble.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Goes along one chain from its first row and finds the first that is not as it was written. Each row is judged when
/// the one behind it is known: that tells one that was put in from one that was changed. Used by one thread.
final class ChainWalk {
    /// How far a row is looked for that stands elsewhere than it was written.
    private static final long FAR = 1000;

    private final String name;
    private final Set<String> before;
    private final List<ChainHead> noted;

    private @Nullable StoredAuditRow first;
    private @Nullable StoredAuditRow waiting;
    private @Nullable StoredAuditRow good;
    private @Nullable ChainTrouble trouble;
    private Set<String> named = Set.of();
    private long rows;

    ChainWalk(String name, Set<String> before, List<ChainHead> noted) {
        this.name = name;
        this.before = before;
        this.noted = noted;
    }

    void next(StoredAuditRow row) {
        rows++;
        if (first == null) {
            first = row;
        }
        judgeWaiting(row);
        waiting = row;
    }

    ChainReport.Chain end() {
        judgeWaiting(null);
        var last = waiting;
        long number = last == null || last.chainNumber() == null ? 0 : last.chainNumber();
        noted.stream()
                .filter(end -> trouble == null && end.number() > number)
                .findFirst()
                .ifPresent(end -> trouble =
                        new ChainTrouble(Kind.CUT_OFF, number + 1, end.number(), Optional.empty(), Optional.empty()));
        return new ChainReport.Chain(
                name,
                rows,
                Optional.ofNullable(first).map(ChainWalk::time),
                Optional.ofNullable(last).map(ChainWalk::time),
                new ChainHead(name, number, last == null ? "" : Objects.requireNonNullElse(last.hash(), "")),
                Optional.ofNullable(trouble));
    }

    /// The parts of what was before the chains that the first row names.
    Set<String> named() {
        return named;
    }

    private void judgeWaiting(@Nullable StoredAuditRow behind) {
        var row = waiting;
        if (row != null && trouble == null) {
            trouble = judge(row, behind);
            good = row;
        }
    }

    private @Nullable ChainTrouble judge(StoredAuditRow row, @Nullable StoredAuditRow behind) {
        long expected = good == null ? 1 : number(good) + 1;
        long number = number(row);
        if (number > expected) {
            return new ChainTrouble(Kind.MISSING, expected, number - 1, Optional.empty(), Optional.empty());
        }
        if (number < expected) {
            return of(Kind.PUT_IN, row, number);
        }
        if (!row.writtenAs(number)) {
            return notAsWritten(row, number, behind);
        }
        if (good == null) {
            named = BeforeChains.named(Objects.requireNonNullElse(row.previous(), ""));
            if (!before.containsAll(named)) {
                return new ChainTrouble(Kind.BEFORE_CHANGED, 0, 0, Optional.empty(), Optional.empty());
            }
        } else if (!Objects.equals(row.previous(), good.hash())) {
            // This one says what the one before was when it was written.
            return of(Kind.CHANGED, good, number(good));
        } else if (row.number() <= good.number()) {
            return of(Kind.OUT_OF_ORDER, row, number);
        }
        boolean other = noted.stream()
                .anyMatch(end -> end.number() == number && !end.hash().equals(row.hash()));
        return other ? of(Kind.NOT_AS_NOTED, row, number) : null;
    }

    private ChainTrouble notAsWritten(StoredAuditRow row, long number, @Nullable StoredAuditRow behind) {
        if (good != null && row.writtenAs(number - 1) && !Objects.equals(row.previous(), good.hash())) {
            return of(Kind.PUT_IN, good, number(good));
        }
        if (behind != null && behind.writtenAs(number)) {
            boolean swapped = row.writtenAs(number + 1);
            return of(swapped ? Kind.MOVED : Kind.PUT_IN, row, number + 1);
        }
        var elsewhere = LongStream.rangeClosed(Math.max(1, number - FAR), number + FAR)
                .filter(row::writtenAs)
                .findFirst();
        return elsewhere.isPresent() ? of(Kind.MOVED, row, elsewhere.getAsLong()) : of(Kind.CHANGED, row, number);
    }

    private static long number(StoredAuditRow row) {
        return row.chainNumber() == null ? 0 : row.chainNumber();
    }

    private static ChainTrouble of(Kind kind, StoredAuditRow row, long other) {
        return new ChainTrouble(kind, number(row), other, Optional.of(time(row)), Optional.of(row.what()));
    }

    private static Instant time(StoredAuditRow row) {
        return Instant.EPOCH.plus(row.at(), ChronoUnit.MICROS);
    }
}
