package dev.tillbridge.activity;

import dev.tillbridge.activity.JournalRows.NewRow;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Tx;
import java.time.Instant;

/// Asks a person, once per problem, and says when the need is over.
final class Asking {
    private final PersonAsked people;

    Asking(PersonAsked people) {
        this.people = people;
    }

    Lease ask(Tx tx, Lease lease, Problem problem, Instant now) {
        var tree = Json.tree(problem);
        var text = Digest.canonical(tree);
        if (text.equals(lease.asked())) {
            return lease;
        }
        AgendaRows.asked(tx, lease, text);
        var name = problem.code().name();
        JournalRows.append(tx, NewRow.of(lease.activity(), RowKind.ASKED, name, null, null, null, tree), now);
        people.asked(tx, lease.activity(), lease.kind(), problem);
        return lease.withAsked(text);
    }

    Lease settle(Tx tx, Lease lease) {
        if (lease.asked() == null) {
            return lease;
        }
        AgendaRows.asked(tx, lease, null);
        people.settled(tx, lease.activity());
        return lease.withAsked(null);
    }
}
