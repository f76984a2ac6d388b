package dev.tillbridge.dayend;

import dev.tillbridge.pims.DayPayment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// Entries without our reference that are payments of ours all the same: the desk entered them by hand. For one day,
/// once.
final class Unnamed {
    private final List<Expected> unlisted;

    Unnamed(DayFacts facts) {
        var lists = Stream.concat(Stream.of(facts.pims().lines()), facts.otherLists().values().stream());
        var named = new HashSet<String>();
        lists.forEach(list -> Matching.codes(list).forEach(code -> named.add(code.value())));
        unlisted = new ArrayList<>(facts.expected());
        unlisted.removeIf(each -> named.contains(each.code()));
    }

    /// Each payment is one entry only. An entry that says neither invoice nor client stands for itself: cash that is
    /// missing must not be taken for it.
    boolean isOurs(DayPayment line, String way) {
        if (Matching.code(line).isPresent()) {
            return false;
        }
        var same = unlisted.stream()
                .filter(each -> each.way().equals(way) && each.amount().equals(line.amount()))
                .filter(each -> line.invoice().isPresent() || line.client().isPresent())
                .filter(each -> Alike.sameInvoice(each, line))
                .filter(each -> line.client()
                        .map(client -> Alike.sameClient(each, client))
                        .orElse(true))
                .findFirst();
        same.ifPresent(unlisted::remove);
        return same.isPresent();
    }
}
