package dev.tillbridge.installation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Lies beside the file while a move is under way, so that the next start asks whether it came to its end.
///
/// @param database the shared database, without user and password
/// @param certificate of its server, where this desk has an account of its own
/// @param aside what the file is called when it is out of use
public record Marker(
        String id,
        Way way,
        String database,
        String user,
        @Nullable String certificate,
        String aside,
        Instant at) {
    static final String FILE = "tillbridge-moving.json";
}
