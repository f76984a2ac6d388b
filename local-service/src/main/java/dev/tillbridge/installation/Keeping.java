package dev.tillbridge.installation;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.JournalFeed;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A desk's own file becomes the true history by a person's word. The shared database may hold the same payments and
/// may come back: so the file gets a new name, and each of the two sees in the other one a stranger who stops it.
final class Keeping {
    private static final String KEPT = "/kept";

    private final Marker marker;
    private final String reason;
    private final Audit audit;
    private final Ids ids;

    Keeping(Marker marker, String reason, Audit audit, Ids ids) {
        this.marker = marker;
        this.reason = reason;
        this.audit = audit;
        this.ids = ids;
    }

    /// Throws `MOVE_NOT_DECIDABLE` for the copy of a way back that broke off before it was whole.
    boolean requireWhole(View own) {
        if (marker.aside().equals(FreshCopy.NAME)
                && MovedRows.find(own, marker.id()).isEmpty()) {
            throw Journey.undecidable(
                    marker,
                    "the copy that came back to this computer is not whole; a backup of that database is needed");
        }
        return true;
    }

    /// Once; whoever says it again after a power cut finds what was said.
    MoveReport keep(Tx tx, Actor by, Instant now) {
        return MovedRows.find(tx, marker.id() + KEPT).orElseGet(() -> rename(tx, by, now));
    }

    private MoveReport rename(Tx tx, Actor by, Instant now) {
        var former = LookRows.installation(tx)
                .orElseThrow(() -> Journey.undecidable(marker, "no service ever ran on this desk's file"));
        var report = new MoveReport(
                marker.id() + KEPT,
                Way.KEPT,
                former,
                ids.next(),
                marker.database(),
                now,
                by.name(),
                0,
                0,
                List.of(),
                Map.of(),
                List.of(reason));
        LookRows.rename(tx, report.into());
        JournalFeed.rename(tx, ids);
        MovedRows.insert(tx, report);
        audit.write(
                tx,
                by,
                "OWN_FILE_KEPT",
                former,
                Json.tree(Map.of("now", report.into(), "database", marker.database(), "reason", reason)));
        return report;
    }
}
