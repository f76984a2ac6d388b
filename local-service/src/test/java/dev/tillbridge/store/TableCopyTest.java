package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Tables on their way from one kind of database to the other.
final class TableCopyTest {
    private final TestDatabase file = TestDatabases.sqlite();
    private final TestDatabase server = TestDatabases.postgres();

    @AfterEach
    void close() {
        file.close();
        server.close();
    }

    @Test
    void both_databases_tell_of_the_same_tables_columns_and_keys() {
        var onFile = shapes(file.database());

        assertThat(onFile).containsExactlyInAnyOrderElementsOf(shapes(server.database()));
        assertThat(onFile).contains("booking_seal: booking_id, by booking_id");
    }

    private static List<String> shapes(Database database) {
        return database.read(TableShapes::of).values().stream()
                .map(shape -> shape.name() + ": "
                        + shape.columns().stream()
                                .map(ColumnShape::name)
                                .sorted()
                                .collect(Collectors.joining(" "))
                        + ", by " + String.join(" ", shape.key()))
                .toList();
    }

    @Test
    void what_went_there_and_back_is_the_same_to_the_last_letter() {
        fill(file.database());
        try (var again = TestDatabases.sqlite()) {
            var gone = copy(file.database(), server.database(), "person", RowChange.NONE, Set.of());
            var back = copy(server.database(), again.database(), "person", RowChange.NONE, Set.of());

            assertThat(back).isEqualTo(gone);
            assertThat(gone.count()).isEqualTo(3);
            assertThat(gone.digest()).hasSize(64);
        }
    }

    @Test
    void one_letter_more_or_null_for_empty_gives_another_digest() {
        fill(file.database());
        var before = sum(file.database(), "person");

        file.database()
                .change(tx ->
                        tx.handle().execute("update person set pin_hash = '' where id = 'b' and pin_hash is null"));

        assertThat(sum(file.database(), "person").digest()).isNotEqualTo(before.digest());
        assertThat(sum(file.database(), "person").count()).isEqualTo(before.count());
    }

    @Test
    void numbers_that_the_server_gives_go_on_behind_those_that_came() {
        for (var database : new Database[] {file.database(), server.database()}) {
            database.change(tx -> tx.handle().execute(audit("first")));
        }
        file.database().change(tx -> tx.handle().execute(audit("second")));

        copy(file.database(), server.database(), "audit", RowChange.NONE, Set.of("number"));
        server.database().change(tx -> tx.handle().execute(audit("last")));

        var told = server.database()
                .read(view -> view.handle()
                        .createQuery("select what from audit order by number")
                        .mapTo(String.class)
                        .list());
        assertThat(told).containsExactly("first", "first", "second", "last");
    }

    @Test
    void a_row_may_be_changed_or_kept_back_on_its_way() {
        fill(file.database());

        copy(
                file.database(),
                server.database(),
                "person",
                row -> row.text("id").equals("a")
                        ? Optional.empty()
                        : Optional.of(row.with("name", "moved " + row.text("id"))),
                Set.of());

        var names = server.database()
                .read(view -> view.handle()
                        .createQuery("select name from person order by id")
                        .mapTo(String.class)
                        .list());
        assertThat(names).containsExactly("moved b", "moved c");
    }

    @Test
    void what_is_neither_yes_nor_no_is_refused_and_nothing_is_stored() {
        fill(file.database());
        file.database().change(tx -> tx.handle().execute("update person set active = 7 where id = 'c'"));

        assertThatThrownBy(() -> copy(file.database(), server.database(), "person", RowChange.NONE, Set.of()))
                .isInstanceOf(CopyRefused.class);
        assertThat(sum(server.database(), "person")).isEqualTo(RowSum.NOTHING);
    }

    @Test
    void a_name_that_is_taken_is_told_from_other_refusals() {
        fill(file.database());
        fill(server.database());

        assertThatThrownBy(() -> copy(file.database(), server.database(), "person", RowChange.NONE, Set.of()))
                .isInstanceOfSatisfying(CopyRefused.class, refused -> {
                    assertThat(refused.table()).isEqualTo("person");
                    assertThat(refused.duplicate()).isTrue();
                });
    }

    private static RowSum copy(Database from, Database to, String table, RowChange change, Set<String> anew) {
        return to.write(tx -> from.read(view -> {
            LongWork.allow(tx);
            var copy = new TableCopy(TableShapes.of(view, table), "", change, anew);
            copy.into(tx, TableShapes.of(tx, table), view);
            return copy.sum(view);
        }));
    }

    private static RowSum sum(Database database, String table) {
        return database.read(
                view -> new TableCopy(TableShapes.of(view, table), "", RowChange.NONE, Set.of()).sum(view));
    }

    private static void fill(Database database) {
        database.change(tx -> {
            for (var id : new String[] {"a", "b", "c"}) {
                tx.handle()
                        .createUpdate("insert into person (id, name, role, active, added_at)"
                                + " values (:id, :name, 'STAFF', :active, 1790000000000001)")
                        .bind("id", id)
                        .bind("name", "Åse \"" + id + "\" \uD83D\uDC36")
                        .bind("active", !id.equals("b"))
                        .execute();
            }
        });
    }

    private static String audit(String what) {
        return "insert into audit (chain, at, person_name, what, subject, details) values ('before x', 1, 'Ann', '"
                + what
                + "', 'x', '{}')";
    }
}
