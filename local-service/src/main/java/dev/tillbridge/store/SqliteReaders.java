package dev.tillbridge.store;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A few read connections, opened when they are first needed.
final class SqliteReaders {
    private static final int MOST = 4;

    private final Semaphore free = new Semaphore(MOST, true);
    private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
    private final Jdbi jdbi;
    private volatile boolean closed;

    SqliteReaders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    <T extends @Nullable Object> T read(Function<View, T> work) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("the database is closed");
            }
            var pooled = idle.pollFirst();
            var handle = pooled == null ? jdbi.open() : pooled;
            boolean clean = false;
            try {
                T answer = onSnapshot(handle, work);
                clean = true;
                return answer;
            } finally {
                if (clean) {
                    idle.addFirst(handle);
                } else {
                    handle.close();
                }
            }
        } finally {
            free.release();
        }
    }

    private static <T extends @Nullable Object> T onSnapshot(Handle handle, Function<View, T> work) {
        execute(handle, "begin");
        var view = new OpenView(handle);
        try {
            return work.apply(view);
        } finally {
            view.end();
            execute(handle, "rollback");
        }
    }

    private static void execute(Handle handle, String sql) {
        try {
            CachedStatements.execute(handle, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Waits for the reads that are under way.
    void close() {
        free.acquireUninterruptibly(MOST);
        closed = true;
        idle.forEach(Handle::close);
        free.release(MOST);
    }
}
