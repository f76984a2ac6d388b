package dev.tillbridge.installation;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Two installations drew their payments' codes apart from each other, so now and then they drew the same one. Both
/// payments keep it, on screens, receipts and at the processor; in the column, where each stands once, the one that
/// came has a mark behind it: `K7M42QX/2`.
final class Codes {
    /// As many payments may have one code.
    private static final int MOST = 9;

    private static final int LENGTH = 7;

    private Codes() {}

    /// What is stored for each attempt that moves and whose code is taken, by its id.
    static Map<String, String> marked(View source, View target) {
        var marked = new HashMap<String, String>();
        var given = new HashSet<String>();
        var after = "";
        while (true) {
            var some = LookRows.codesAfter(source, after);
            if (some.isEmpty()) {
                return marked;
            }
            var taken = LookRows.taken(
                    target, some.stream().map(Map.Entry::getValue).toList());
            for (var one : some) {
                if (taken.contains(one.getValue())) {
                    var free = free(one.getValue(), source, target, given);
                    given.add(free);
                    marked.put(one.getKey(), free);
                }
            }
            after = some.getLast().getKey();
        }
    }

    private static String free(String stored, View source, View target, Set<String> given) {
        var candidates = candidates(stored.substring(0, LENGTH));
        var taken = new HashSet<>(given);
        taken.addAll(LookRows.taken(source, candidates));
        taken.addAll(LookRows.taken(target, candidates));
        return candidates.stream()
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.MOVE_HISTORY_THERE, "what", stored)
                        .asException());
    }

    private static List<String> candidates(String code) {
        var candidates = new ArrayList<String>();
        for (int n = 2; n <= MOST; n++) {
            candidates.add(code + "/" + n);
        }
        return candidates;
    }
}
