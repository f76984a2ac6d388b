package dev.tillbridge.installation;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// A desk's own file whose payments went into a shared database, and that nothing may take the place of.
public final class MovedAway {
    private MovedAway() {}

    /// Gives the file back where it may be opened, or made. Throws `DATABASE_MOVED_AWAY` where it is not there but
    /// what a move left lies beside it: the settings that named the shared database are lost, and a new, empty
    /// file would not know what was charged. After a move back the file is there.
    public static Path requireNot(Path file) {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (Files.exists(file) || !Files.isDirectory(folder)) {
            return file;
        }
        var left = new FolderShelf(folder).names(Journey.ASIDE);
        if (!left.isEmpty()) {
            throw Problem.of(ProblemCode.DATABASE_MOVED_AWAY, "file", file.toString(), "report", left.getLast())
                    .asException();
        }
        return file;
    }
}
