package dev.tillbridge.installation;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.List;
import java.util.Map;

/// A desk on its way out of the shared database.
final class Departure {
    private final MoveOrder order;
    private final Marker marker;
    private final MoveReport came;
    private final Kin kin;
    private final Desks desks;
    private final Ids ids;

    /// @param came how it got there
    Departure(MoveOrder order, Marker marker, MoveReport came, Kin kin, Desks desks, Ids ids) {
        this.order = order;
        this.marker = marker;
        this.came = came;
        this.kin = kin;
        this.desks = desks;
        this.ids = ids;
    }

    /// Who goes with everything leaves nobody behind.
    void requireAlone(View shared) {
        Moves.requireInUse(shared, order.shared().toString());
        if (MovedRows.othersCame(shared) || LookRows.desks(shared) > 1) {
            throw refused("other desks have joined the shared database");
        }
    }

    MoveReport takeAlong(View shared, Tx own) {
        var installation = LookRows.installation(shared).orElse("");
        if (!installation.equals(came.installation())) {
            throw refused("the shared database holds another installation than the one that moved into it");
        }
        var asked = new Transfer.Asked(
                marker.id(),
                Way.BACK,
                installation,
                installation,
                marker.database(),
                marker.at(),
                order.by(),
                order.shared().toString(),
                null);
        var report = new Transfer(shared, own, asked, ids).run();
        MovedRows.insert(own, report);
        return report;
    }

    /// From now on no service starts on the shared database any more.
    void leave(Tx shared, MoveReport report) {
        if (!MovedRows.goesBack(shared, came.id(), marker.id(), marker.at())) {
            throw refused("this desk went back already, or never came into this database");
        }
        MovedRows.insert(shared, report);
    }

    /// The old file is what it was, and what is in the shared database stays there as history: a ledger gives
    /// nothing back. So nothing of it may go on in both.
    MoveReport leaveBehind(Tx shared, Journey journey) {
        if (!journey.has(marker.aside())) {
            throw refused("the old file " + marker.aside() + " is not there any more");
        }
        var unsettled = LeavingRows.unsettled(shared, came);
        if (unsettled.isPresent()) {
            throw refused(unsettled.get());
        }
        if (LeavingRows.newsSince(shared, came) > 0) {
            throw refused("payments were begun or changed in the shared database since this desk joined");
        }
        var report = new MoveReport(
                marker.id(),
                Way.BACK,
                came.installation(),
                came.installation(),
                marker.database(),
                marker.at(),
                order.by(),
                0,
                0,
                List.of(),
                Map.of(),
                List.of());
        leave(shared, report);
        desks.left(shared, order.home(), Actor.named(order.by()));
        kin.left(shared, came.installation(), order.by());
        return report;
    }

    static ProblemException refused(String why) {
        return Problem.of(ProblemCode.MOVE_BACK_REFUSED, "why", why).asException();
    }
}
