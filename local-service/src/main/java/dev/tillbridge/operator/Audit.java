package dev.tillbridge.operator;

import dev.tillbridge.json.Json;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Who did what, when. Only ever appended to; the database refuses anything else. What one service writes is a chain,
/// see [ChainText], so that who changes it past the database is found by [ChainCheck]. Safe for any number of threads.
public final class Audit {
    private static final Actor ITSELF = Actor.named("Tillbridge");

    private final Clock clock;
    private final Supplier<String> home;

    /// @param home the service that writes
    public Audit(Clock clock, String home) {
        this(clock, () -> home);
    }

    /// @param home asked when the first row is written
    public Audit(Clock clock, Supplier<String> home) {
        this.clock = clock;
        this.home = home;
    }

    /// Appends a row, in the transaction of the deed itself.
    ///
    /// @param details never a PIN, a secret or a card number
    public void write(Tx tx, Actor by, String what, String subject, JsonNode details) {
        var head = AuditRows.head(tx, home.get());
        // All writes of all services queue, so nobody else takes the next number meanwhile.
        var row = new ChainRow(
                head.chain(),
                head.number() + 1,
                head.hash().orElseGet(() -> BeforeChains.of(tx).text()),
                ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()),
                by.personId().orElse(null),
                by.name(),
                what,
                subject,
                Json.write(details));
        AuditRows.insert(tx, row, ChainText.hash(row));
    }

    /// At each start: binds what was written before there were chains, where this service has written nothing since.
    public void begin(Tx tx) {
        if (AuditRows.head(tx, home.get()).hash().isEmpty()) {
            var before = BeforeChains.of(tx);
            if (before.rows() > 0) {
                write(tx, ITSELF, "AUDIT_CHAINED", "audit", Json.tree(Map.of("rows", before.rows())));
            }
        }
    }

    /// The newest rows first.
    ///
    /// @param limit 1 to 1000
    public List<AuditRow> list(View view, int limit) {
        return AuditRows.list(view, Math.clamp(limit, 1, 1000));
    }

    /// How often who did what from a moment until before another, of these deeds.
    public List<DeedCount> counts(View view, Instant from, Instant to, List<String> deeds) {
        return AuditRows.counts(view, from, to).stream()
                .filter(count -> deeds.contains(count.what()))
                .toList();
    }

    /// What is noted of one deed of a person, from a moment until before another.
    public List<JsonNode> details(View view, Instant from, Instant to, String what, String personId) {
        return AuditRows.details(view, from, to, what, personId).stream()
                .map(Json::parse)
                .toList();
    }

    /// Looks through all chains; needs little memory, and a second or more for a million rows.
    ///
    /// @param noted ends of chains as an earlier look told them
    public ChainReport verify(View view, List<ChainHead> noted) {
        return new ChainCheck(view, noted).run();
    }
}
