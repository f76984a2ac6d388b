package dev.tillbridge.store;

import static dev.tillbridge.problem.ProblemCode.DATABASE_CERTIFICATE_CHANGED;
import static dev.tillbridge.problem.ProblemCode.DATABASE_CORRUPT;
import static dev.tillbridge.problem.ProblemCode.DATABASE_FULL;
import static dev.tillbridge.problem.ProblemCode.DATABASE_LOCKED;
import static dev.tillbridge.problem.ProblemCode.DATABASE_UNREACHABLE;
import static dev.tillbridge.problem.ProblemCode.DESK_REVOKED;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.sqlite.SQLiteException;

/// Turns what the drivers throw into what a person can be told.
final class Failures {
    private final String where;
    private volatile boolean shutOut;

    /// @param where the file or address that the messages name
    Failures(String where) {
        this.where = where;
    }

    /// Whether the server said at any time that our account is closed.
    boolean shutOut() {
        return shutOut;
    }

    String where() {
        return where;
    }

    /// The failure as a problem where it is one of the database's own; else as it is.
    Throwable translate(Throwable failure) {
        var sql = sqlException(failure);
        if (sql == null || failure instanceof ProblemException) {
            return failure;
        }
        return problem(sql)
                .<Throwable>map(problem -> new ProblemException(problem, failure))
                .orElse(failure);
    }

    RuntimeException unchecked(Throwable failure) {
        return switch (translate(failure)) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            case Throwable other -> new IllegalStateException(other);
        };
    }

    /// A conflict with a writer from outside: nothing was stored and the same work may be tried again.
    static boolean isPassing(Throwable failure) {
        var sql = sqlException(failure);
        if (sql == null || sql instanceof SQLiteException) {
            return false;
        }
        return "40001".equals(sql.getSQLState()) || "40P01".equals(sql.getSQLState());
    }

    /// Whether nothing is stored for certain: the work itself threw, the database refused a statement, or it is a
    /// file of our own, where a commit that fails is undone. A line that broke during the commit may have broken
    /// after it, and so may a server that ended.
    static boolean isRefusal(Throwable failure) {
        var sql = sqlException(failure);
        return sql == null || sql instanceof SQLiteException || refused(String.valueOf(sql.getSQLState()));
    }

    /// By the classes of PostgreSQL's appendix A: data, rules of the tables, syntax and rights, our own `raise`, and
    /// the two conflicts in which it takes the transaction back.
    private static boolean refused(String state) {
        return Stream.of("22", "23", "42", "P0", "40001", "40P01").anyMatch(state::startsWith);
    }

    static boolean isMissingTable(SQLException failure) {
        return "42P01".equals(failure.getSQLState())
                || (failure instanceof SQLiteException
                        && failure.getErrorCode() == 1
                        && String.valueOf(failure.getMessage()).contains("no such table"));
    }

    private Optional<Problem> problem(SQLException sql) {
        return sql instanceof SQLiteException ? sqlite(sql.getErrorCode() & 0xff) : postgres(sql);
    }

    private Optional<Problem> sqlite(int primaryCode) {
        return Optional.ofNullable(
                switch (primaryCode) {
                    case 5, 6 -> Problem.of(DATABASE_LOCKED, "file", where);
                    case 8 -> unreachable("it is read-only");
                    case 10 -> unreachable("the disk reports errors");
                    case 11, 26 -> Problem.of(DATABASE_CORRUPT, "file", where);
                    case 13 -> Problem.of(DATABASE_FULL, "file", where);
                    case 14 -> unreachable("it cannot be opened");
                    // A mistake in a statement or a refused row: not the database's trouble.
                    default -> null;
                });
    }

    private Optional<Problem> postgres(SQLException sql) {
        var state = String.valueOf(sql.getSQLState());
        if (state.equals("53100")) {
            return Optional.of(Problem.of(DATABASE_FULL, "file", where));
        }
        if (state.equals("XX001") || state.equals("XX002")) {
            return Optional.of(Problem.of(DATABASE_CORRUPT, "file", where));
        }
        if (state.equals("55P03") || state.equals("57014")) {
            return Optional.of(unreachable("another service holds it for too long"));
        }
        if (anywhere(sql, PinnedCertificate.Changed.class) != null) {
            return Optional.of(Problem.of(DATABASE_CERTIFICATE_CHANGED, "file", where));
        }
        if (mayNotLogIn(sql)) {
            shutOut = true;
            return Optional.of(Problem.of(DESK_REVOKED, "file", where));
        }
        if (state.startsWith("28")) {
            return Optional.of(unreachable("user or password was refused"));
        }
        if (state.equals("3D000")) {
            return Optional.of(unreachable("there is no database of this name"));
        }
        if (state.equals("53300")) {
            return Optional.of(unreachable("the server lets no more connections in (max_connections)"));
        }
        if (state.equals("25006")) {
            return Optional.of(unreachable("it is a standby that has not taken over yet"));
        }
        boolean gone = state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53")
                || state.equals("25P03")
                || sql instanceof SQLTransientConnectionException;
        return gone ? Optional.of(unreachable("there is no connection")) : Optional.empty();
    }

    /// The password was right, but the account was closed: the server says the same words in its own language.
    private static boolean mayNotLogIn(SQLException sql) {
        var said = anywhere(sql, PSQLException.class);
        var server = said == null ? null : said.getServerErrorMessage();
        return server != null
                && "28000".equals(server.getSQLState())
                && "InitializeSessionUserId".equals(server.getRoutine());
    }

    /// Our account is closed.
    ProblemException revoked() {
        return Problem.of(DESK_REVOKED, "file", where).asException();
    }

    static boolean isOfTheDatabase(Throwable failure) {
        return sqlException(failure) != null;
    }

    /// The server does not answer.
    ProblemException away() {
        return unreachable("there is no connection").asException();
    }

    private Problem unreachable(String why) {
        return Problem.of(DATABASE_UNREACHABLE, "file", where, "why", why);
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        return anywhere(failure, SQLException.class);
    }

    private static <T> @Nullable T anywhere(Throwable failure, Class<T> kind) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
            at = at.getCause();
        }
        return null;
    }
}
