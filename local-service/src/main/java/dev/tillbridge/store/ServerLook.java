package dev.tillbridge.store;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;

/// The first look at a database server.
final class ServerLook {
    private ServerLook() {}

    /// The SHA-256 of the certificate that it shows. Throws `SERVER_WITHOUT_TLS` or `DATABASE_UNREACHABLE`.
    static String certificate(ServerPlace place) {
        try {
            return PinnedCertificate.shownBy(place.host(), place.port())
                    .orElseThrow(() -> Problem.of(ProblemCode.SERVER_WITHOUT_TLS, "server", place.server())
                            .asException());
        } catch (IOException silent) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.DATABASE_UNREACHABLE,
                            "file",
                            place.server(),
                            "why",
                            "no database server answers there"),
                    silent);
        }
    }
}
