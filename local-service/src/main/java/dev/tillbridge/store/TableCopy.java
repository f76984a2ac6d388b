package dev.tillbridge.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Copies one table's rows from one database to another of the same migrations, SQLite or PostgreSQL, in bounded
/// memory. It never changes or removes a row that is there.
///
/// @param shape the table where it is read; its columns are the same in both, their kinds are each database's own
/// @param order what stands behind "order by"; empty: by key
/// @param change what each row becomes
/// @param anew columns that the other database numbers itself; they are neither copied nor compared
public record TableCopy(TableShape shape, String order, RowChange change, Set<String> anew) {
    public TableCopy {
        anew = Set.copyOf(anew);
    }

    /// Adds the rows; gives what was kept back.
    ///
    /// @param there the table where it is written
    public long into(Tx target, TableShape there, View source) {
        requireSame(there);
        var keptBack = new AtomicLong();
        var columns = there.columns().stream()
                .filter(column -> !anew.contains(column.name()))
                .toList();
        try (var writer = new TableWriter(target, there, columns)) {
            new TableReader(shape, order)
                    .each(
                            source,
                            row -> change.of(row)
                                    .ifPresentOrElse(changed -> add(writer, changed), keptBack::incrementAndGet));
            writer.end();
        } catch (SQLException failure) {
            throw CopyRefused.of(shape.name(), failure);
        }
        return keptBack.get();
    }

    /// The rows of the view's database as they are after the change.
    public RowSum sum(View view) {
        var columns = compared();
        var sum = new RowSum[] {RowSum.NOTHING};
        new TableReader(shape, order)
                .each(
                        view,
                        row -> change.of(row)
                                .ifPresent(changed -> sum[0] = sum[0].plus(RowSum.of(shape.name(), columns, changed))));
        return sum[0];
    }

    /// By name: the databases may have declared them in another order.
    private List<String> compared() {
        return shape.columns().stream()
                .map(ColumnShape::name)
                .filter(name -> !anew.contains(name))
                .sorted()
                .toList();
    }

    private void requireSame(TableShape there) {
        var mine = shape.columns().stream().map(ColumnShape::name).sorted().toList();
        var theirs = there.columns().stream().map(ColumnShape::name).sorted().toList();
        if (!shape.name().equals(there.name()) || !mine.equals(theirs)) {
            throw new IllegalStateException(shape.name() + " is not the same table in both databases");
        }
    }

    private void add(TableWriter writer, StoredRow row) {
        try {
            writer.add(row);
        } catch (SQLException failure) {
            throw CopyRefused.of(shape.name(), failure);
        }
    }
}
