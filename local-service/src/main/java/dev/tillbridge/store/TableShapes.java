package dev.tillbridge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which tables a database has, as the database itself tells it; without the list of migrations.
public final class TableShapes {
    private static final String MIGRATIONS = "flyway_schema_history";

    private static final PlainStatement SQLITE = new PlainStatement("select t.name, c.name, c.type, c.pk"
            + " from sqlite_schema t join pragma_table_info(t.name) c"
            + " where t.type = 'table' and t.name not like 'sqlite_%' and t.name <> '" + MIGRATIONS + "'"
            + " order by t.name, c.cid");

    /// By the catalogue: `information_schema` hides keys from who does not own the table.
    private static final PlainStatement POSTGRES = new PlainStatement("select t.relname, a.attname,"
            + " format_type(a.atttypid, null), coalesce(array_position(k.indkey::smallint[], a.attnum) + 1, 0)"
            + " from pg_class t"
            + " join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()"
            + " join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped"
            + " left join pg_index k on k.indrelid = t.oid and k.indisprimary"
            + " where t.relkind in ('r', 'p') and t.relname <> '" + MIGRATIONS + "' order by t.relname, a.attnum");

    private TableShapes() {}

    /// By the table's name.
    public static Map<String, TableShape> of(View view) {
        var columns = new TreeMap<String, List<Declared>>();
        (isPostgres(view) ? POSTGRES : SQLITE)
                .list(view, TableShapes::declared)
                .forEach(column -> columns.computeIfAbsent(column.table(), key -> new ArrayList<>())
                        .add(column));
        var shapes = new TreeMap<String, TableShape>();
        columns.forEach((name, declared) -> shapes.put(name, shape(name, declared)));
        return shapes;
    }

    /// One table; throws [IllegalStateException] when there is none of the name.
    public static TableShape of(View view, String table) {
        return Optional.ofNullable(of(view).get(table))
                .orElseThrow(() -> new IllegalStateException("no table " + table));
    }

    static boolean isPostgres(View view) {
        try {
            var product = view.handle().getConnection().getMetaData().getDatabaseProductName();
            return product.equals("PostgreSQL");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static TableShape shape(String name, List<Declared> declared) {
        var key = declared.stream()
                .filter(column -> column.inKey() > 0)
                .sorted(Comparator.comparingInt(Declared::inKey))
                .map(column -> column.shape().name())
                .toList();
        return new TableShape(name, declared.stream().map(Declared::shape).toList(), key);
    }

    private static Declared declared(ResultSet row) throws SQLException {
        var shape = new ColumnShape(row.getString(2), kind(row.getString(3)));
        return new Declared(row.getString(1), shape, row.getInt(4));
    }

    private static ColumnKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "text", "character varying" -> ColumnKind.TEXT;
            case "integer", "bigint", "smallint" -> ColumnKind.WHOLE;
            case "boolean" -> ColumnKind.YES_NO;
            case "blob", "bytea" -> ColumnKind.BYTES;
            default -> throw new IllegalStateException("a type that no room may use: " + type);
        };
    }

    private record Declared(String table, ColumnShape shape, int inKey) {}
}
