package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What a day's figures are more now than when it was closed, row by row. Pure.
final class AfterClose {
    private AfterClose() {}

    static List<WayRow> of(List<WayRow> closed, List<WayRow> now) {
        var before = new LinkedHashMap<String, WayRow>();
        closed.forEach(row -> before.put(key(row), row));
        var more = new ArrayList<WayRow>();
        for (var row : now) {
            more.add(more(row, before.remove(key(row))));
        }
        before.values().forEach(gone -> more.add(more(nothing(gone), gone)));
        return more.stream().filter(AfterClose::any).toList();
    }

    private static String key(WayRow row) {
        return row.way() + "|" + row.type() + "|" + row.gross().currency().getCurrencyCode();
    }

    private static WayRow more(WayRow now, @org.jspecify.annotations.Nullable WayRow was) {
        var zero = Money.zero(now.gross().currency());
        var old = was == null ? nothing(now) : was;
        return new WayRow(
                now.way(),
                now.type(),
                now.count() - old.count(),
                now.backs() - old.backs(),
                now.gross().minus(old.gross()),
                now.givenBack().minus(old.givenBack()),
                now.surcharge().minus(old.surcharge()),
                now.tip().minus(old.tip()),
                now.pims()
                        .or(() -> old.pims().map(none -> zero))
                        .map(money -> money.minus(old.pims().orElse(zero))),
                zero,
                zero,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static WayRow nothing(WayRow like) {
        var zero = Money.zero(like.gross().currency());
        return new WayRow(
                like.way(),
                like.type(),
                0,
                0,
                zero,
                zero,
                zero,
                zero,
                Optional.empty(),
                zero,
                zero,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static boolean any(WayRow row) {
        return row.count() != 0
                || row.backs() != 0
                || !row.gross().isZero()
                || !row.givenBack().isZero()
                || !row.surcharge().isZero()
                || !row.tip().isZero()
                || row.pims().filter(money -> !money.isZero()).isPresent();
    }
}
