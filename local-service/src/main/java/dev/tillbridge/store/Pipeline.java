package dev.tillbridge.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// What a connection to PostgreSQL is still to be sent: statements whose answer nobody waits for travel together with
/// the next one. Each way to the server and back takes longer than a short statement does, and all desks wait for
/// one another while a transaction lasts. Nothing is seen out of order: every other statement on the handle takes
/// those that wait along, before itself, and the commit does. Used by one thread at a time.
final class Pipeline implements StatementBuilder {
    private static final int TOGETHER = 4;

    private final DefaultStatementBuilder plain = new DefaultStatementBuilder();
    private final List<Waiting> waiting = new ArrayList<>();

    private final Counters counters;
    private int jobs;
    private @Nullable ServerTime begun;
    private @Nullable Map<List<?>, List<?>> answers;

    Pipeline() {
        this(new HashMap<>());
    }

    /// @param askedFor see [Counters]
    Pipeline(Map<String, PlainStatement> askedFor) {
        counters = new Counters(askedFor);
    }

    private record Waiting(String sql, List<@Nullable Object> values) {}

    /// The one of a handle that has one.
    static @Nullable Pipeline of(Handle handle) {
        return handle.getStatementBuilder() instanceof Pipeline pipeline ? pipeline : null;
    }

    /// The handle's connection, for work past this; all that waited has been sent.
    static Connection flushed(Handle handle) throws SQLException {
        var pipeline = of(handle);
        if (pipeline != null) {
            pipeline.flush(handle.getConnection());
        }
        return handle.getConnection();
    }

    /// From here to the end all questions see one moment, and nothing can be changed.
    void beginSnapshot() {
        // On the way of the first question.
        add("set transaction isolation level repeatable read, read only");
        answers = new HashMap<>();
    }

    /// The answer to a question that may have been asked in this snapshot before: it is the same one still.
    ///
    /// @param question all that it depends on
    @SuppressWarnings("unchecked") // the question names who reads the rows, so the answer is of his kind
    <T> List<T> answer(List<?> question, Supplier<List<T>> asked) {
        if (answers == null) {
            return asked.get();
        }
        var known = answers.get(question);
        if (known == null) {
            known = Collections.unmodifiableList(asked.get());
            answers.put(question, known);
        }
        return (List<T>) known;
    }

    /// The transaction got its turn.
    void began(ServerTime time) {
        begun = time;
    }

    /// The server's time when it did.
    Optional<ServerTime> began() {
        return Optional.ofNullable(begun);
    }

    /// What the transaction counts on.
    Counters counters() {
        return counters;
    }

    /// Sends the statement with the next one. What it fails with, that one fails with.
    void add(String sql, @Nullable Object... values) {
        waiting.add(new Waiting(sql, Arrays.asList(values)));
    }

    /// Nothing of what waits is sent: its transaction or savepoint is undone.
    void forget() {
        waiting.clear();
        counters.forget();
    }

    /// Prepares and binds the statement behind those that wait, which are sent with it.
    Prepared prepare(Connection connection, String sql, @Nullable Object[] values) throws SQLException {
        return prepare(connection, new Waiting(sql, Arrays.asList(values)));
    }

    private Prepared prepare(Connection connection, Waiting last) throws SQLException {
        waiting.add(last);
        var all = List.copyOf(waiting);
        waiting.clear();
        var text = String.join(";\n", all.stream().map(Waiting::sql).toList());
        return new Prepared(bound(connection, text, all), all.size() - 1);
    }

    private static PreparedStatement bound(Connection connection, String text, List<Waiting> all) throws SQLException {
        var statement = connection.prepareStatement(text);
        int position = 0;
        for (var each : all) {
            for (var value : each.values()) {
                PlainStatement.bind(statement, ++position, value);
            }
        }
        return statement;
    }

    /// A statement and how many go before it.
    record Prepared(PreparedStatement statement, int before) {
        /// Runs them all; the results are then those of the last.
        PreparedStatement run() throws SQLException {
            statement.execute();
            for (int i = 0; i < before; i++) {
                statement.getMoreResults();
            }
            return statement;
        }
    }

    /// One of several jobs of the transaction has ended. Few of them travel together: texts that are made of many are
    /// never met again, and only what is met again is prepared.
    void jobEnded(Connection connection) throws SQLException {
        if (++jobs % TOGETHER == 0) {
            flush(connection);
        }
    }

    void flush(Connection connection) throws SQLException {
        if (!waiting.isEmpty()) {
            var last = waiting.removeLast();
            try (var statement = prepare(connection, last).statement()) {
                statement.execute();
            }
        }
    }

    /// Commits with all that waits, on one way to the server.
    void commit(Connection connection) throws SQLException {
        if (waiting.isEmpty()) {
            // The driver refuses one that the server turned into a rollback; behind another statement it cannot be.
            connection.commit();
            return;
        }
        try (var statement = prepare(connection, "commit", new Object[0]).statement()) {
            statement.execute();
        }
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        flush(connection);
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        flush(connection);
        return plain.create(connection, sql, context);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        flush(connection);
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        plain.close(connection, sql, statement);
    }

    @Override
    public void close(Connection connection) {
        plain.close(connection);
    }
}
