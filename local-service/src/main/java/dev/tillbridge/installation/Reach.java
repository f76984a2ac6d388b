package dev.tillbridge.installation;

import dev.tillbridge.store.View;
import java.util.Optional;

/// How far the history of a database goes.
///
/// @param last the last number that was given in its journal
/// @param newest what the newest row says that stands there; empty where there is none
record Reach(String installation, long last, Optional<LookRows.JournalLine> newest) {
    /// Empty where no installation is.
    static Optional<Reach> of(View view) {
        return LookRows.installation(view)
                .map(installation -> new Reach(
                        installation,
                        LookRows.lastNumber(view),
                        LookRows.line(view, LookRows.journal(view).last())));
    }

    /// Whether everything up to here stands in the other database too. Numbers alone do not tell: one that was put
    /// back from a backup may have gone on by itself.
    boolean standsIn(View other) {
        return Optional.of(installation).equals(LookRows.installation(other))
                && LookRows.lastNumber(other) >= last
                && newest.map(line -> LookRows.line(other, line.number())
                                .filter(line::equals)
                                .isPresent())
                        .orElse(true);
    }
}
