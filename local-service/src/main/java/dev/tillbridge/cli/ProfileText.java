package dev.tillbridge.cli;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A profile file's text.
final class ProfileText {
    /// More than any profile may have; the exact limit is the check's.
    private static final long MOST = 1024 * 1024;

    private ProfileText() {}

    /// Throws a problem when there is no such file, or when it is no text.
    static String read(Path file) {
        try {
            if (Files.size(file) > MOST) {
                throw wrong("1:1 the file is far too large");
            }
            return Files.readString(file);
        } catch (CharacterCodingException noText) {
            throw wrong("1:1 the file is not text in UTF-8");
        } catch (IOException unreadable) {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", file.toString()).asException();
        }
    }

    private static RuntimeException wrong(String fault) {
        return Problem.of(ProblemCode.PROFILE_WRONG, "faults", fault).asException();
    }
}
