package dev.tillbridge.installation;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TableKeys;
import dev.tillbridge.store.TableShape;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What two databases have of the same name, looked at before anything is written: refuses what cannot stand side
/// by side, and settles the rest.
final class Clashes {
    private final View source;
    private final View target;
    private final Way way;
    private final List<String> remarks = new ArrayList<>();

    Clashes(View source, View target, Way way) {
        this.source = source;
        this.target = target;
        this.way = way;
    }

    /// What people are told of what was kept or changed.
    List<String> remarks() {
        return remarks;
    }

    /// Throws `MOVE_MIXES_PRACTICE` or `MOVE_PAYMENTS_CLASH`.
    Terms terms(Instant at, String into, @Nullable String home, Map<String, TableShape> shapes) {
        if (way == Way.MERGED) {
            refuseMixing();
            refuseSamePlace();
            differingSettings();
        }
        return new Terms(
                at, into, home, offset(), codes(), leaving(), openTwice(), there(shapes), LookRows.browsers(target));
    }

    private void refuseMixing() {
        if (mixes(source, target) || mixes(target, source)) {
            throw Problem.of(ProblemCode.MOVE_MIXES_PRACTICE).asException();
        }
    }

    private static boolean mixes(View live, View practice) {
        return LookRows.everLive(live) && !LookRows.everLive(practice) && LookRows.practised(practice);
    }

    /// Neither may wait for the other to let go, and the database refuses both.
    private void refuseSamePlace() {
        var codes = new TreeSet<String>();
        codes.addAll(both(LookRows.holders(source), LookRows.holders(target)));
        codes.addAll(both(LookRows.entering(source), LookRows.entering(target)));
        codes.addAll(both(LookRows.atReaders(source), LookRows.atReaders(target)));
        if (!codes.isEmpty()) {
            throw Problem.of(ProblemCode.MOVE_PAYMENTS_CLASH, "payments", String.join(", ", codes))
                    .asException();
        }
    }

    private static List<String> both(Map<String, String> ours, Map<String, String> theirs) {
        return ours.entrySet().stream()
                .filter(entry -> theirs.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void differingSettings() {
        var theirs = LookRows.settings(target);
        LookRows.settings(source).forEach((key, value) -> {
            var kept = theirs.get(key);
            if (!key.equals("id") && !value.equals(kept)) {
                remarks.add("setting " + key + ": " + value + " on this desk, " + (kept == null ? "not set" : kept)
                        + " in the shared database, which stays");
            }
        });
    }

    /// Behind the last number there, without a hole.
    private long offset() {
        long last = LookRows.lastNumber(target);
        long first = LookRows.journal(source).first();
        return last == 0 || first == 0 ? 0 : last - (first - 1);
    }

    private Map<String, String> codes() {
        if (way != Way.MERGED) {
            return Map.of();
        }
        var codes = Codes.marked(source, target);
        codes.values().stream()
                .sorted()
                .forEach(code -> remarks.add("payment code " + code.substring(0, code.indexOf('/'))
                        + ": both databases have a payment of it; both keep it"));
        return codes;
    }

    private Set<String> leaving() {
        var leaving = new HashSet<String>();
        if (way == Way.MERGED) {
            var theirs = LookRows.names(target);
            LookRows.names(source).forEach((name, id) -> {
                var other = theirs.get(name);
                if (other != null) {
                    leaving.add(id);
                    remarks.add("person " + name + ": works in the shared database already and signs in as there; what "
                            + name + " did at this desk stays under " + id);
                }
            });
        }
        return leaving;
    }

    /// What the shared database has open as well, and what it sees for itself: who else is on its accounts.
    private Set<String> openTwice() {
        if (way != Way.MERGED) {
            return Set.of();
        }
        var ours = LookRows.openItems(source);
        var twice = new HashSet<>(both(ours, LookRows.openItems(target)));
        ours.forEach((item, id) -> {
            if (item.startsWith("OTHER_INSTALLATION/")) {
                twice.add(id);
            }
        });
        return twice;
    }

    private Map<String, Set<String>> there(Map<String, TableShape> shapes) {
        var there = new HashMap<String, Set<String>>();
        for (var policy : TablePolicy.ALL) {
            var fate = policy.fate(way);
            var shape = shapes.get(policy.table());
            if (shape != null && Fate.ASKING.contains(fate)) {
                there.put(policy.table(), TableKeys.of(target, shape));
                if (way == Way.MERGED && !policy.table().equals("live_money")) {
                    TableKeys.of(source, shape).stream()
                            .filter(there.get(policy.table())::contains)
                            .sorted()
                            .forEach(key -> remarks.add(policy.table().replace('_', ' ') + " " + key
                                    + ": is in the shared database already, which stays"));
                }
            }
        }
        return there;
    }
}
