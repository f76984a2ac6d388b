package dev.tillbridge.store;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A real database behind a line that is cut before or after one of its commits, and stays cut until it is mended.
public final class CutLine implements Database {
    private final Database database;
    private int at;
    private boolean answerLost;
    private int commits;
    private boolean away;

    public CutLine(Database database) {
        this.database = database;
    }

    /// Counts from now on, and cuts the line before that commit, or after it on the way of its answer.
    public synchronized void cutAt(int commit, boolean commitStands) {
        commits = 0;
        at = commit;
        answerLost = commitStands;
    }

    public synchronized void cut() {
        away = true;
    }

    public synchronized void mend() {
        away = false;
        at = 0;
    }

    @Override
    public synchronized boolean away() {
        return away;
    }

    /// How many commits were wanted since [#cutAt].
    public synchronized int commits() {
        return commits;
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Tx, T> work) {
        boolean here = passes();
        T answer = database.write(work);
        if (here) {
            cut();
            throw unreachable();
        }
        return answer;
    }

    /// True when the answer is to be lost.
    private synchronized boolean passes() {
        reach();
        commits++;
        if (commits == at && !answerLost) {
            away = true;
        }
        reach();
        return commits == at;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<View, T> work) {
        reach();
        return database.read(work);
    }

    private synchronized void reach() {
        if (away) {
            throw unreachable();
        }
    }

    private static RuntimeException unreachable() {
        return Problem.of(ProblemCode.DATABASE_UNREACHABLE, "file", "the server", "why", "there is no connection")
                .asException();
    }

    @Override
    public Listening listen(String topic, Runnable listener) {
        return database.listen(topic, listener);
    }

    @Override
    public boolean shared() {
        return database.shared();
    }

    @Override
    public void close() {
        database.close();
    }
}
