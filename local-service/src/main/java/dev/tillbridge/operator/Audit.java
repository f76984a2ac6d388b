package dev.tillbridge.operator;

import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Who did what, when. Only ever appended to; the database refuses anything else. Safe for any number of threads.
public final class Audit {
    private final Clock clock;

    public Audit(Clock clock) {
        this.clock = clock;
    }

    /// Appends a row, in the transaction of the deed itself.
    ///
    /// @param details never a PIN, a secret or a card number
    public void write(Tx tx, Actor by, String what, String subject, JsonNode details) {
        AuditRows.insert(tx, clock.instant(), by, what, subject, details);
    }

    /// The newest rows first.
    ///
    /// @param limit 1 to 1000
    public List<AuditRow> list(View view, int limit) {
        return AuditRows.list(view, Math.clamp(limit, 1, 1000));
    }
}
