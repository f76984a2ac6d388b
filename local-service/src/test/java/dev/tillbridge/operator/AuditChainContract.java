package dev.tillbridge.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.TestClock;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.ChainTrouble.Kind;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AuditChainContract {
    static final Actor MIA = new Actor(Optional.of("p1"), "Mia");

    private static final String OLD = "insert into audit (at, person_name, what, subject, details) values (1, 'Ann', '";

    final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    final Audit audit = new Audit(clock, "front");
    TestDatabase test;
    Database database;

    abstract TestDatabase fresh();

    /// What an administrator of the database does to its rows.
    abstract void pastTheRules(String... statements);

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void what_nobody_touched_is_whole() {
        deeds(audit, 5);

        var report = look();

        assertThat(report.whole()).isTrue();
        var chain = report.chains().getFirst();
        assertThat(chain.rows()).isEqualTo(5);
        assertThat(chain.last().chain()).isEqualTo("front@-");
        assertThat(chain.last().number()).isEqualTo(5);
        assertThat(chain.last().hash()).matches("[0-9a-f]{64}");
        assertThat(chain.to().orElseThrow()).isAfter(chain.from().orElseThrow());
    }

    @Test
    void rows_of_one_transaction_follow_each_other() {
        database.change(tx -> IntStream.range(0, 3).forEach(i -> deed(tx, audit, i)));
        assertThatThrownBy(() -> database.change(tx -> {
                    deed(tx, audit, 3);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        deeds(audit, 1);

        assertThat(look().whole()).isTrue();
        assertThat(look().chains().getFirst().last().number()).isEqualTo(4);
    }

    @Test
    void a_changed_row_is_found_and_named() {
        deeds(audit, 5);
        for (var change : List.of(
                "person_name = 'Bo'",
                "person_id = null",
                "at = at + 1",
                "what = 'X'",
                "subject = 'X'",
                "details = '{}'",
                "previous = 'x'")) {
            var row = "update audit set " + change + " where chain_number = 3";
            pastTheRules("create table kept as select * from audit", row);

            assertThat(found()).as(change).isEqualTo("CHANGED 3");

            pastTheRules("delete from audit", restored(), "drop table kept");
            assertThat(look().whole()).as(change).isTrue();
        }
    }

    @Test
    void a_row_that_was_changed_together_with_its_hash_is_found_by_the_next() {
        deeds(audit, 5);
        var forged = new ChainRow("front@-", 3, hash(2), 5, "p1", "Mia", "DEED", "x", "{}");
        pastTheRules("update audit set at = 5, subject = 'x', details = '{}', hash = '" + ChainText.hash(forged)
                + "' where chain_number = 3");

        assertThat(found()).isEqualTo("CHANGED 3");
    }

    @Test
    void a_removed_row_is_found_and_named() {
        deeds(audit, 6);
        pastTheRules("delete from audit where chain_number in (3, 4)");

        assertThat(found()).isEqualTo("MISSING 3");
        assertThat(trouble().other()).isEqualTo(4);
    }

    @Test
    void the_first_row_removed_is_found() {
        deeds(audit, 3);
        pastTheRules("delete from audit where chain_number = 1");

        assertThat(found()).isEqualTo("MISSING 1");
    }

    @Test
    void a_row_put_in_between_is_found_and_named() {
        deeds(audit, 5);
        shift(3);
        putIn(3, "f".repeat(64));

        assertThat(found()).isEqualTo("PUT_IN 3");
    }

    @Test
    void a_row_put_in_with_a_hash_that_fits_is_found_by_the_next() {
        deeds(audit, 5);
        shift(3);
        putIn(3, ChainText.hash(new ChainRow("front@-", 3, hash(2), 7, null, "Bo", "DEED", "x", "{}")));

        assertThat(found()).isEqualTo("PUT_IN 3");
    }

    @Test
    void a_row_behind_the_last_one_is_found() {
        deeds(audit, 3);
        putIn(4, "f".repeat(64));

        assertThat(found()).isEqualTo("CHANGED 4");
    }

    @Test
    void two_rows_that_changed_places_are_found() {
        deeds(audit, 6);
        pastTheRules(
                "update audit set chain_number = 99 where chain_number = 2",
                "update audit set chain_number = 2 where chain_number = 5",
                "update audit set chain_number = 5 where chain_number = 99");

        assertThat(found()).isEqualTo("MOVED 2");
        assertThat(trouble().other()).isEqualTo(5);
    }

    @Test
    void two_neighbours_that_changed_places_are_found() {
        deeds(audit, 6);
        pastTheRules(
                "update audit set chain_number = 99 where chain_number = 2",
                "update audit set chain_number = 2 where chain_number = 3",
                "update audit set chain_number = 3 where chain_number = 99");

        assertThat(found()).isEqualTo("MOVED 2");
    }

    @Test
    void a_chain_that_was_cut_off_is_found_by_its_noted_end() {
        deeds(audit, 5);
        var noted = look().chains().getFirst().last();
        deeds(audit, 1);
        assertThat(look(noted).whole()).isTrue();

        pastTheRules("delete from audit where chain_number > 3");

        assertThat(look().whole()).as("nobody noted an end").isTrue();
        var trouble = look(noted).chains().getFirst().trouble().orElseThrow();
        assertThat(trouble.kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(trouble.number()).isEqualTo(4);
        assertThat(trouble.other()).isEqualTo(5);
    }

    @Test
    void a_chain_that_was_written_anew_or_is_gone_is_found_by_its_noted_end() {
        deeds(audit, 5);
        var noted = look().chains().getFirst().last();
        pastTheRules("delete from audit where chain_number > 4");
        deeds(audit, 1);

        assertThat(look().whole()).as("nobody noted an end").isTrue();
        assertThat(look(noted).chains().getFirst().trouble().orElseThrow().kind())
                .isEqualTo(Kind.NOT_AS_NOTED);

        pastTheRules("delete from audit");
        assertThat(look(noted).chains().getFirst().trouble().orElseThrow().kind())
                .isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void rows_from_before_the_chains_are_bound_at_the_next_start_and_cannot_be_changed_unseen() {
        pastTheRules(OLD + "first', 'x', '{}')", OLD + "second', 'x', '{}')");
        database.change(audit::begin);
        database.change(audit::begin);
        deeds(audit, 2);
        assertThat(look().whole()).isTrue();
        assertThat(look().before()).isEqualTo(2);
        assertThat(look().chains().getFirst().rows()).isEqualTo(3);

        pastTheRules("update audit set what = 'other' where what = 'first'");
        assertThat(found()).isEqualTo("BEFORE_CHANGED 0");
        assertThat(look().whole()).isFalse();
    }

    @Test
    void a_row_put_in_among_those_from_before_is_found() {
        pastTheRules(OLD + "first', 'x', '{}')");
        deeds(audit, 1);
        pastTheRules(OLD + "late', 'x', '{}')");

        assertThat(look().beforeWhole()).isFalse();
    }

    @Test
    void where_nothing_is_from_before_a_start_writes_nothing() {
        database.change(audit::begin);

        assertThat(look().chains()).isEmpty();
        assertThat(look().whole()).isTrue();
    }

    @Test
    void the_database_refuses_a_row_without_a_chain_and_a_gap() {
        deeds(audit, 1);
        assertRefused(OLD + "x', 'x', '{}')");
        assertRefused(row("'front@-', 3, 'x', '" + "f".repeat(64) + "'"));
        assertRefused(row("'front@-', 2, 'x', null"));
        assertRefused(row("'front@-', 1, 'x', '" + "f".repeat(64) + "'"));
        assertRefused("update audit set hash = 'x'");
        assertRefused("delete from audit");

        assertThat(look().whole()).isTrue();
    }

    @Test
    void writers_side_by_side_keep_the_chain_whole() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++) {
                int deed = i;
                writing.add(executor.submit(() -> database.change(tx -> {
                    deed(tx, audit, deed);
                    deed(tx, audit, deed);
                })));
            }
            for (var each : writing) {
                each.get();
            }
        }

        assertThat(look().whole()).isTrue();
        assertThat(look().chains().getFirst().rows()).isEqualTo(80);
    }

    ChainReport look(ChainHead... noted) {
        return database.read(view -> audit.verify(view, List.of(noted)));
    }

    void deeds(Audit by, int count) {
        for (int i = 0; i < count; i++) {
            clock.pass(Duration.ofSeconds(1));
            int deed = i;
            database.change(tx -> deed(tx, by, deed));
        }
    }

    static void deed(Tx tx, Audit by, int number) {
        by.write(tx, MIA, "DEED", "æ " + number, Json.tree(Map.of("n", number)));
    }

    private ChainTrouble trouble() {
        return look().chains().getFirst().trouble().orElseThrow();
    }

    private String found() {
        return trouble().kind() + " " + trouble().number();
    }

    private String hash(long number) {
        return database.read(view -> view.handle()
                .createQuery("select hash from audit where chain_number = :number")
                .bind("number", number)
                .mapTo(String.class)
                .one());
    }

    private void shift(int from) {
        pastTheRules(
                "update audit set chain_number = chain_number + 100 where chain_number >= " + from,
                "update audit set chain_number = chain_number - 99 where chain_number > 100");
    }

    private void putIn(int number, String hash) {
        pastTheRules("insert into audit (chain, chain_number, previous, hash, at, person_name, what, subject, details)"
                + " values ('front@-', " + number + ", '" + hash(2) + "', '" + hash + "', 7, 'Bo', 'DEED', 'x', '{}')");
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(sql)))
                .as(sql)
                .rootCause()
                .message()
                .containsPattern("the audit is|audit_chain|audit.chain");
    }

    private static String row(String chain) {
        return "insert into audit (chain, chain_number, previous, hash, at, person_name, what, subject, details) values ("
                + chain + ", 7, 'Bo', 'DEED', 'x', '{}')";
    }

    private static String restored() {
        return "insert into audit (chain, chain_number, previous, hash, at, person_id, person_name, what, subject,"
                + " details) select chain, chain_number, previous, hash, at, person_id, person_name, what, subject,"
                + " details from kept order by number";
    }
}
