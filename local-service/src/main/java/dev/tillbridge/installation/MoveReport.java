package dev.tillbridge.installation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was moved, and what was compared before it was made to hold. Kept beside the file that it is about.
///
/// @param installation the id of what moved
/// @param into the id of the installation that it belongs to now
/// @param database where the shared database is
/// @param journalFirst the lowest number that a row of its journal has there; 0: it had none
/// @param journalLast the highest one; what has a higher number happened since
/// @param sums what the books of the moved rows come to, by what it is
/// @param remarks what was kept as it was there or came changed; for people
public record MoveReport(
        String id,
        Way way,
        String installation,
        String into,
        String database,
        Instant at,
        String by,
        long journalFirst,
        long journalLast,
        List<TableLine> tables,
        Map<String, Long> sums,
        List<String> remarks) {
    public MoveReport {
        tables = List.copyOf(tables);
        sums = Map.copyOf(sums);
        remarks = List.copyOf(remarks);
    }

    /// One table.
    ///
    /// @param moved rows, compared one by one in both databases
    /// @param keptBack rows that did not come
    /// @param digest over all that stands in the moved rows, whatever their order
    public record TableLine(String table, long moved, long keptBack, String digest) {}
}
