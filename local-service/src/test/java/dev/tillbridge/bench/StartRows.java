package dev.tillbridge.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows that the start of an activity stores, read back after one; they are stored again and again, for other
/// activities, with nothing around it.
final class StartRows {
    private final String id;
    private final List<@Nullable Object> activity;
    private final List<List<@Nullable Object>> journal;

    private StartRows(String id, List<@Nullable Object> activity, List<List<@Nullable Object>> journal) {
        this.id = id;
        this.activity = activity;
        this.journal = journal;
    }

    /// @param id the activity whose rows these are; the only one
    static StartRows of(Connection connection, String id) {
        try {
            var activity = read(connection, "activity");
            if (activity.size() != 1) {
                throw new IllegalStateException(activity.size() + " activities");
            }
            return new StartRows(id, activity.getFirst(), read(connection, "journal"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// What stores them on a connection.
    Insert prepare(Connection connection) throws SQLException {
        return new Insert(
                insert(connection, "activity", activity.size()),
                insert(connection, "journal", journal.getFirst().size()));
    }

    private static List<List<@Nullable Object>> read(Connection connection, String table) throws SQLException {
        var all = new ArrayList<List<@Nullable Object>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<@Nullable Object>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getObject(i));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static PreparedStatement insert(Connection connection, String table, int columns) throws SQLException {
        return connection.prepareStatement(
                "insert into " + table + " values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")");
    }

    final class Insert implements AutoCloseable {
        private final PreparedStatement toActivity;
        private final PreparedStatement toJournal;

        private Insert(PreparedStatement toActivity, PreparedStatement toJournal) {
            this.toActivity = toActivity;
            this.toJournal = toJournal;
        }

        /// @param number of the activity, from 1
        void run(long number) throws SQLException {
            var other = "%026d".formatted(number);
            put(toActivity, activity, other);
            toActivity.executeUpdate();
            for (int i = 0; i < journal.size(); i++) {
                put(toJournal, journal.get(i), other);
                // The first column is the row's own number.
                toJournal.setLong(1, number * journal.size() + i);
                toJournal.executeUpdate();
            }
        }

        private void put(PreparedStatement statement, List<@Nullable Object> row, String other) throws SQLException {
            for (int i = 0; i < row.size(); i++) {
                statement.setObject(i + 1, id.equals(row.get(i)) ? other : row.get(i));
            }
        }

        @Override
        public void close() throws SQLException {
            toActivity.close();
            toJournal.close();
        }
    }
}
