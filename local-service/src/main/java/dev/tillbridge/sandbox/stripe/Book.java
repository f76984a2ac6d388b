package dev.tillbridge.sandbox.stripe;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The processor's own file: every object as one JSON row, durable at each answer (SQLite, WAL, FULL).
///
/// One transaction at a time, behind a fair lock; all other methods are called inside one.
final class Book implements AutoCloseable {
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock(true);

    Book(Path file) {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("pragma journal_mode=wal");
                statement.execute("pragma synchronous=full");
                statement.execute("pragma busy_timeout=2000");
                statement.execute("create table if not exists object (seq integer primary key autoincrement,"
                        + " id text not null unique, kind text not null, parent text, body text not null)");
                statement.execute("create index if not exists object_kind on object (kind, seq)");
                statement.execute("create index if not exists object_parent on object (kind, parent, seq)");
                statement.execute("create table if not exists answer (account text not null, key text not null,"
                        + " fingerprint text not null, status integer not null, body text not null,"
                        + " request text not null, at integer not null, primary key (account, key))");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot open the sandbox's file " + file, failed);
        }
    }

    /// Runs work in one transaction; an exception rolls back.
    <T> T inTransaction(Supplier<T> work) {
        lock.lock();
        try {
            execute("begin immediate");
            try {
                var result = work.get();
                execute("commit");
                return result;
            } catch (RuntimeException | Error failed) {
                execute("rollback");
                throw failed;
            }
        } finally {
            lock.unlock();
        }
    }

    void insert(Kind kind, @Nullable String parent, ObjectNode object) {
        update(
                "insert into object (id, kind, parent, body) values (?, ?, ?, ?)",
                Wire.need(object, "id"),
                kind.name(),
                parent,
                Wire.write(object));
    }

    void save(ObjectNode object) {
        if (update("update object set body = ? where id = ?", Wire.write(object), Wire.need(object, "id")) != 1) {
            throw new IllegalStateException("no such row: " + Wire.need(object, "id"));
        }
    }

    void delete(String id) {
        update("delete from object where id = ?", id);
    }

    @Nullable
    ObjectNode find(Kind kind, String id) {
        var found = rows("select body from object where kind = ? and id = ?", 1, any -> true, kind.name(), id);
        return found.isEmpty() ? null : found.getFirst();
    }

    ObjectNode get(Kind kind, String id, String param) {
        var found = find(kind, id);
        if (found == null) {
            throw ApiError.notFound(kind.noun, id, param);
        }
        return found;
    }

    /// The position of an object in time, for cursors; null when there is none.
    @Nullable
    Long position(Kind kind, String id) {
        try (var statement = prepared("select seq from object where kind = ? and id = ?", kind.name(), id);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : null;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The newest objects before a position, newest first.
    List<ObjectNode> before(Kind kind, long position, int limit, Predicate<ObjectNode> wanted) {
        return rows(
                "select body from object where kind = ? and seq < ? order by seq desc",
                limit,
                wanted,
                kind.name(),
                position);
    }

    /// The oldest objects after a position, oldest first.
    List<ObjectNode> after(Kind kind, long position, int limit, Predicate<ObjectNode> wanted) {
        return rows(
                "select body from object where kind = ? and seq > ? order by seq",
                limit,
                wanted,
                kind.name(),
                position);
    }

    /// Everything of a kind below one parent, newest first.
    List<ObjectNode> below(Kind kind, String parent) {
        return rows(
                "select body from object where kind = ? and parent = ? order by seq desc",
                Integer.MAX_VALUE,
                any -> true,
                kind.name(),
                parent);
    }

    /// Everything of a kind whose parent's text stands no later than this one, in that order.
    List<ObjectNode> upTo(Kind kind, String parent) {
        return rows(
                "select body from object where kind = ? and parent <= ? order by parent, seq",
                Integer.MAX_VALUE,
                any -> true,
                kind.name(),
                parent);
    }

    List<ObjectNode> all(Kind kind) {
        return before(kind, Long.MAX_VALUE, Integer.MAX_VALUE, any -> true);
    }

    @Nullable
    StoredAnswer storedAnswer(String account, String key) {
        try (var statement = prepared(
                        "select fingerprint, status, body, request from answer where account = ? and key = ?",
                        account,
                        key);
                var rows = statement.executeQuery()) {
            return rows.next()
                    ? new StoredAnswer(rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4))
                    : null;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void storeAnswer(String account, String key, StoredAnswer answer, long atMillis) {
        update(
                "insert into answer (account, key, fingerprint, status, body, request, at) values (?, ?, ?, ?, ?, ?, ?)",
                account,
                key,
                answer.fingerprint(),
                answer.status(),
                answer.body(),
                answer.request(),
                atMillis);
    }

    void forgetAnswersBefore(long millis) {
        update("delete from answer where at < ?", millis);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            lock.unlock();
        }
    }

    private List<ObjectNode> rows(String sql, int limit, Predicate<ObjectNode> wanted, Object... values) {
        try (var statement = prepared(sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<ObjectNode>();
            while (found.size() < limit && rows.next()) {
                var object = Wire.parseObject(rows.getString(1));
                if (wanted.test(object)) {
                    found.add(object);
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int update(String sql, @Nullable Object... values) {
        try (var statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
