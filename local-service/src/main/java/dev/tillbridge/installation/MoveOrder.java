package dev.tillbridge.installation;

import dev.tillbridge.store.PostgresAddress;
import java.nio.file.Path;

/// One desk's move between its own file and a database that several share.
///
/// @param file where the desk's own database is, or was
/// @param home this service's id, under which what it has not finished goes on in the shared database
/// @param by the person who wants it
/// @param otherAccount whether they may charge on another processor account there
public record MoveOrder(Path file, PostgresAddress shared, String home, String by, boolean otherAccount) {
    public MoveOrder(Path file, PostgresAddress shared, String home, String by) {
        this(file, shared, home, by, false);
    }
}
