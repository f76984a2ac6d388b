package dev.tillbridge.installation;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The table moved_history.
final class MovedRows {
    private MovedRows() {}

    static void insert(Tx tx, MoveReport report) {
        tx.handle()
                .createUpdate("insert into moved_history (id, way, installation, at, person, journal_first,"
                        + " journal_last, report) values (:id, :way, :installation, :at, :by, :first, :last, :report)")
                .bind("id", report.id())
                .bind("way", report.way().name())
                .bind("installation", report.installation())
                .bind("at", report.at())
                .bind("by", report.by())
                .bind("first", report.journalFirst())
                .bind("last", report.journalLast())
                .bind("report", Json.write(report))
                .execute();
    }

    /// The report of a move that came to its end here.
    static Optional<MoveReport> find(View view, String id) {
        return view.handle()
                .createQuery("select report from moved_history where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(text -> Json.read(text, MoveReport.class));
    }

    /// False when it went back already.
    static boolean goesBack(Tx tx, String id, String backId, Instant at) {
        return tx.handle()
                        .createUpdate("update moved_history set back_id = :backId, back_at = :at"
                                + " where id = :id and back_id is null")
                        .bind("id", id)
                        .bind("backId", backId)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /// Whether what this database held went out of it.
    static boolean left(View view) {
        return count(view, "way = :what and back_id is not null", Way.TAKEN_OVER.name()) > 0;
    }

    /// Whether others came into it and are in it still.
    static boolean othersCame(View view) {
        return count(view, "way = :what and back_id is null", Way.MERGED.name()) > 0;
    }

    static boolean came(View view, String installation) {
        return count(view, "installation = :what and way not in ('BACK', 'KEPT')", installation) > 0;
    }

    /// What this installation was called before a person said that this file is the true history.
    static List<String> formerNames(View view) {
        return view.handle()
                .createQuery("select installation from moved_history where way = 'KEPT'")
                .mapTo(String.class)
                .list();
    }

    private static int count(View view, String which, String what) {
        return view.handle()
                .createQuery("select count(*) from moved_history where " + which)
                .bind("what", what)
                .mapTo(Integer.class)
                .one();
    }
}
