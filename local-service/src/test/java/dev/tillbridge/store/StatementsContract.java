package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.json.Json;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What statements store and find, by Jdbi and without.
abstract class StatementsContract extends NoteBook {
    @Test
    void a_plain_statement_stores_and_finds_text_numbers_times_and_nothing() {
        var at = Instant.parse("2026-11-21T10:42:00.123456Z");
        var insert = new PlainStatement("insert into note (id, body, at) values (?, ?, ?)");
        var find = new PlainStatement("select body from note where id = ? and at = ?");
        var all = new PlainStatement("select coalesce(body, '-') from note where id < ? order by id");

        database.change(tx -> {
            assertThat(insert.update(tx, 1, "milk", at)).isEqualTo(1);
            insert.update(tx, 2, null, null);
        });

        Optional<String> milk = database.read(view -> find.find(view, row -> row.getString(1), 1L, at));
        Optional<String> nothing = database.read(view -> find.find(view, row -> row.getString(1), 2, at));
        List<String> both = database.read(view -> all.list(view, row -> row.getString(1), 9));
        assertThat(milk).contains("milk");
        assertThat(nothing).isEmpty();
        assertThat(both).containsExactly("milk", "-");
        assertThatThrownBy(() -> database.read(view -> all.find(view, row -> row.getString(1), 9)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_plain_statement_that_is_refused_leaves_nothing_behind_and_works_again() {
        var insert = new PlainStatement("insert into note (id, body) values (?, ?)");
        database.change(tx -> insert.update(tx, 1, "milk"));

        assertThatThrownBy(() -> database.change(tx -> {
                    insert.update(tx, 2, "bread");
                    insert.update(tx, 1, "twice");
                }))
                .isInstanceOf(RuntimeException.class)
                .hasRootCauseInstanceOf(SQLException.class);

        database.change(tx -> insert.update(tx, 3, "tea"));
        assertThat(bodies()).containsExactlyInAnyOrder("milk", "tea");
    }

    @Test
    void what_nobody_waits_for_is_there_for_the_next_question_of_its_transaction_and_after_the_commit() {
        var insert = new PlainStatement("insert into note (id, body) values (?, ?)");
        var change = new PlainStatement("update note set body = ? where id = ?");

        database.change(tx -> {
            insert.later(tx, 1, "milk");
            insert.later(tx, 2, null);
            assertThat(change.update(tx, "bread", 2)).isEqualTo(1);
            insert.later(tx, 3, "tea");
            assertThat(tx.handle()
                            .createQuery("select count(*) from note")
                            .mapTo(int.class)
                            .one())
                    .isEqualTo(3);
            insert.later(tx, 4, "last");
        });

        assertThat(bodies()).containsExactlyInAnyOrder("milk", "bread", "tea", "last");
    }

    @Test
    void a_statement_that_nobody_waits_for_and_that_is_refused_undoes_its_whole_transaction_and_no_other() {
        var insert = new PlainStatement("insert into note (id, body) values (?, ?)");
        database.change(tx -> insert.later(tx, 1, "milk"));

        assertThatThrownBy(() -> database.change(tx -> {
                    insert.later(tx, 2, "bread");
                    insert.later(tx, 1, "twice");
                }))
                .isInstanceOf(RuntimeException.class)
                .hasRootCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> database.change(tx -> {
                    insert.later(tx, 2, "bread");
                    throw new IllegalStateException("the work itself");
                }))
                .hasMessage("the work itself");

        database.change(tx -> insert.later(tx, 3, "tea"));
        assertThat(bodies()).containsExactlyInAnyOrder("milk", "tea");
    }

    @Test
    void times_days_answers_and_currencies_come_back_as_they_went_in() {
        var note = new Note(1, Json.tree(Map.of("a", 1)), Instant.parse("1969-12-31T23:59:59.123456Z"), null, true);
        database.change(tx -> tx.handle()
                .createUpdate("insert into note (id, body, at, day, paid) values (:id, :body, :at, :day, :paid)")
                .bindMethods(note)
                .execute());

        assertThat(note(1)).isEqualTo(note);
        database.change(tx -> tx.handle()
                .createUpdate("update note set day = :day, body = :currency, at = :at")
                .bind("day", LocalDate.of(2026, 11, 21))
                .bind("currency", Currency.getInstance("DKK"))
                .bind("at", Instant.parse("2262-04-12T00:00:00Z"))
                .execute());
        var currency = database.read(view -> view.handle()
                .createQuery("select body from note")
                .mapTo(Currency.class)
                .one());

        assertThat(currency).isEqualTo(Currency.getInstance("DKK"));
        var at = database.read(view -> view.handle()
                .createQuery("select at from note")
                .mapTo(Instant.class)
                .one());
        assertThat(at).isEqualTo("2262-04-12T00:00:00Z");
    }

    private Note note(int id) {
        return database.read(view -> view.handle()
                .createQuery("select id, body, at, day, paid from note where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Note.class))
                .one());
    }

    public record Note(
            int id, JsonNode body, Instant at, @Nullable LocalDate day, boolean paid) {}
}
