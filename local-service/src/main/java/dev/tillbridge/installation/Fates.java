package dev.tillbridge.installation;

import dev.tillbridge.store.RowChange;
import dev.tillbridge.store.StoredRow;
import dev.tillbridge.store.TableShape;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/// Carries out each [Fate] by the terms of one move.
final class Fates {
    private final Terms terms;
    private final String from;

    /// @param from the installation that the rows come out of
    Fates(Terms terms, String from) {
        this.terms = terms;
        this.from = from;
    }

    RowChange of(Fate fate, TableShape shape) {
        return switch (fate) {
            case COPIED -> RowChange.NONE;
            case RENUMBERED -> row -> Optional.of(row.with("number", row.whole("number") + terms.offset()));
            case FREED -> row -> Optional.of(freed(row));
            case CODED -> row -> Optional.of(coded(row));
            case LEAVING_IF_NAMED_TWICE ->
                row -> Optional.of(terms.leaving().contains(row.text("id")) ? leaving(row) : row);
            case ENDED_IF_OPEN_TWICE ->
                row -> Optional.of(terms.openTwice().contains(row.text("id")) ? ended(row) : row);
            case MARKED_IF_UNCHAINED ->
                row -> Optional.of(row.isNull("chain") ? row.with("chain", "before " + from) : row);
            case IF_NEW -> row -> ifNew(shape, row);
            case IF_NEW_BROWSER ->
                row -> ifNew(shape, row).filter(fresh -> !terms.browsers().contains(fresh.text("public_key")));
            case IF_NEW_AND_OTHER ->
                row -> ifNew(shape, row).filter(fresh -> !fresh.text("id").equals(terms.into()));
            case STAYS -> row -> Optional.empty();
        };
    }

    private Optional<StoredRow> ifNew(TableShape shape, StoredRow row) {
        var there = terms.there().getOrDefault(shape.name(), Set.of());
        return there.contains(shape.keyOf(row)) ? Optional.empty() : Optional.of(row);
    }

    /// The number rises as with each holder, so that one who is still at it writes nothing.
    private StoredRow freed(StoredRow row) {
        var free = row;
        if (!row.isNull("lease_owner")) {
            free = row.with("lease_owner", null)
                    .with("lease_until", null)
                    .with("lease_number", row.whole("lease_number") + 1);
        }
        return row.isNull("result") ? free.with("home", terms.home()) : free;
    }

    private StoredRow coded(StoredRow row) {
        var code = terms.codes().get(row.text("id"));
        return code == null ? row : row.with("code", code);
    }

    private static StoredRow leaving(StoredRow row) {
        return row.with("active", 0L)
                .with("pin_hash", null)
                .with("pin_tries", 0L)
                .with("locked_until", null);
    }

    private StoredRow ended(StoredRow row) {
        return row.with("ended_at", micros(terms.at()))
                .with("ended_by", "Tillbridge")
                .with("ended_how", "the shared database keeps its own");
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
