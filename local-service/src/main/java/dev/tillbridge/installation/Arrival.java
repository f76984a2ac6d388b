package dev.tillbridge.installation;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.ArrayList;

/// A desk's own file on its way into the shared database.
final class Arrival {
    private final MoveOrder order;
    private final Marker marker;
    private final Kin kin;
    private final Ids ids;

    Arrival(MoveOrder order, Marker marker, Kin kin, Ids ids) {
        this.order = order;
        this.marker = marker;
        this.kin = kin;
        this.ids = ids;
    }

    MoveReport bring(View own, Tx shared) {
        Moves.requireInUse(shared, order.shared().toString());
        var mine = LookRows.installation(own)
                .orElseThrow(() -> Problem.of(
                                ProblemCode.MOVE_UNSOUND,
                                "file",
                                order.file().toString(),
                                "why",
                                "no service ever ran on it")
                        .asException());
        var there = LookRows.installation(shared);
        var names = new ArrayList<>(MovedRows.formerNames(own));
        names.add(mine);
        for (var name : names) {
            if (there.filter(name::equals).isPresent() || MovedRows.came(shared, name)) {
                throw Problem.of(ProblemCode.MOVE_HISTORY_THERE, "what", name).asException();
            }
        }
        var way = there.isPresent() ? Way.MERGED : Way.TAKEN_OVER;
        if (way == Way.MERGED) {
            new Accounts(own, shared).check(order.otherAccount());
        }
        var asked = new Transfer.Asked(
                marker.id(),
                way,
                mine,
                there.orElse(mine),
                marker.database(),
                marker.at(),
                order.by(),
                order.file().toString(),
                order.home());
        var report = new Transfer(own, shared, asked, ids).run();
        MovedRows.insert(shared, report);
        if (way == Way.MERGED) {
            kin.joined(shared, mine, order.by());
        }
        return report;
    }
}
