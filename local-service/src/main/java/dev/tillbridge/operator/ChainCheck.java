package dev.tillbridge.operator;

import dev.tillbridge.store.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Looks through all chains of a database, one row at a time.
final class ChainCheck {
    private final View view;
    private final List<ChainHead> noted;

    ChainCheck(View view, List<ChainHead> noted) {
        this.view = view;
        this.noted = List.copyOf(noted);
    }

    ChainReport run() {
        var before = BeforeChains.of(view);
        var bound = new HashSet<String>();
        var chains = new ArrayList<ChainReport.Chain>();
        var names = AuditRows.chains(view);
        for (var name : names) {
            chains.add(chain(name, before.parts(), bound));
        }
        noted.stream()
                .map(ChainHead::chain)
                .distinct()
                .filter(name -> !names.contains(name))
                .forEach(name -> chains.add(chain(name, before.parts(), bound)));
        return new ChainReport(chains, before.rows(), bound.containsAll(before.parts()));
    }

    private ChainReport.Chain chain(String name, Set<String> before, Set<String> bound) {
        var ends = noted.stream().filter(end -> end.chain().equals(name)).toList();
        var walk = new ChainWalk(name, before, ends);
        AuditRows.each(view, name, walk::next);
        var chain = walk.end();
        bound.addAll(walk.named());
        return chain;
    }
}
