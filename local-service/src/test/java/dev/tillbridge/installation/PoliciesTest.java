package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.store.TableShapes;
import dev.tillbridge.store.TestDatabases;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// A new table says what becomes of it when a desk moves.
final class PoliciesTest {
    @Test
    void every_table_says_what_becomes_of_its_rows() {
        try (var database = TestDatabases.sqlite()) {
            var tables = database.database().read(TableShapes::of).keySet();
            var named = TablePolicy.ALL.stream().map(TablePolicy::table).toList();

            assertThat(named).doesNotHaveDuplicates();
            assertThat(tables).as("tables without a row in TablePolicy").isSubsetOf(new HashSet<>(named));
        }
    }

    @Test
    void rows_come_after_those_that_they_refer_to() {
        try (var database = TestDatabases.sqlite()) {
            var order = TablePolicy.ALL.stream().map(TablePolicy::table).toList();
            var wrong = database.database()
                    .read(view -> view
                            .handle()
                            .createQuery("select t.name as here, f.\"table\" as there from sqlite_schema t"
                                    + " join pragma_foreign_key_list(t.name) f where t.type = 'table'")
                            .map((row, context) -> new String[] {row.getString("here"), row.getString("there")})
                            .list()
                            .stream()
                            .filter(pair -> order.indexOf(pair[0]) < order.indexOf(pair[1]))
                            .map(pair -> pair[0] + " before " + pair[1])
                            .toList());

            // The one that waits for the end of the transaction.
            assertThat(wrong).containsExactly("booking before booking_seal");
        }
    }
}
