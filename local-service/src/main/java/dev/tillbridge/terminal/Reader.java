package dev.tillbridge.terminal;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/// A card terminal that this location uses.
///
/// @param label what people here call it
/// @param state what the last look found; display only
/// @param problem why it cannot be used, by the last look
/// @param lease who uses it now
public record Reader(
        TerminalId id,
        String label,
        String model,
        String serialNumber,
        ReaderCondition state,
        Optional<Problem> problem,
        Optional<Instant> seenAt,
        Optional<Lease> lease) {}
