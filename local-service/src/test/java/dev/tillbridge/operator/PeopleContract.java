package dev.tillbridge.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PeopleContract {
    private static final String RIGHT = "7391";
    private static final String WRONG = "7392";
    private static final Actor CLI = Actor.named("command line");

    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    private final Audit audit = new Audit(clock, "this-desk");
    private final People people = new People(clock, Ids.random(), new Events(clock), audit);
    private TestDatabase test;
    private Database database;
    private Person mia;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
        mia = add("Mia", Role.MANAGER);
        people.pin(database, mia.id(), RIGHT, CLI);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void the_right_pin_and_the_right_let_a_person_through() {
        assertThat(decide(mia, RIGHT).name()).isEqualTo("Mia");
    }

    @Test
    void staff_may_not_decide_without_proof_even_with_their_pin() {
        var ann = add("Ann", Role.STAFF);
        people.pin(database, ann.id(), RIGHT, CLI);

        assertRefused(() -> decide(ann, RIGHT), ProblemCode.NO_RIGHT);
    }

    @Test
    void after_five_wrong_pins_even_the_right_one_waits_a_quarter_of_an_hour() {
        for (int i = 0; i < 4; i++) {
            assertRefused(() -> decide(mia, WRONG), ProblemCode.WRONG_PIN);
        }
        assertRefused(() -> decide(mia, WRONG), ProblemCode.LOCKED_OUT);
        assertRefused(() -> decide(mia, RIGHT), ProblemCode.LOCKED_OUT);
        clock.pass(Duration.ofMinutes(15).minusSeconds(1));
        assertRefused(() -> decide(mia, RIGHT), ProblemCode.LOCKED_OUT);
        clock.pass(Duration.ofSeconds(1));
        assertRefused(() -> decide(mia, WRONG), ProblemCode.WRONG_PIN);
        assertThat(decide(mia, RIGHT).lockedUntil()).isEmpty();
    }

    @Test
    void a_right_pin_on_the_fifth_try_is_let_through_and_counts_anew() {
        for (int i = 0; i < 4; i++) {
            assertRefused(() -> decide(mia, WRONG), ProblemCode.WRONG_PIN);
        }

        assertThat(decide(mia, RIGHT).lockedUntil()).isEmpty();
        assertRefused(() -> decide(mia, WRONG), ProblemCode.WRONG_PIN);
    }

    @Test
    void guesses_side_by_side_get_no_more_than_five() throws Exception {
        int compared = 0;
        try (var guessers = Executors.newFixedThreadPool(4)) {
            var guesses = new ArrayList<Future<ProblemCode>>();
            for (int i = 0; i < 12; i++) {
                guesses.add(guessers.submit(() -> guess()));
            }
            for (var guess : guesses) {
                compared += guess.get() == ProblemCode.WRONG_PIN ? 1 : 0;
            }
        }

        assertThat(compared).isLessThan(5);
        assertThat(database.<List<AuditRow>>read(view -> audit.list(view, 100)).stream()
                        .filter(row -> row.what().equals("WRONG_PIN")))
                .hasSize(5);
    }

    @Test
    void a_pin_is_stored_only_as_a_slow_hash_and_never_in_the_audit() {
        var stored = database.<String>read(view -> view.handle()
                .createQuery("select pin_hash from person")
                .mapTo(String.class)
                .one());

        assertThat(stored).startsWith("$argon2id$").doesNotContain(RIGHT);
        assertThat(database.<List<AuditRow>>read(view -> audit.list(view, 100)).toString())
                .doesNotContain(RIGHT)
                .doesNotContain("argon2");
    }

    @Test
    void a_pin_that_everybody_guesses_is_refused() {
        for (var simple : List.of("0000", "1234", "9876", "2468", "123", "123456789", "12a4", "")) {
            assertRefused(() -> people.pin(database, mia.id(), simple, CLI), ProblemCode.PIN_REFUSED);
        }
    }

    @Test
    void the_last_manager_can_neither_leave_nor_be_made_something_else() {
        assertRefused(() -> database.change(tx -> people.leave(tx, mia.id(), CLI)), ProblemCode.LAST_MANAGER);
        assertRefused(
                () -> database.change(tx -> people.role(tx, mia.id(), Role.STAFF, CLI)), ProblemCode.LAST_MANAGER);
        add("Bo", Role.MANAGER);
        database.change(tx -> people.leave(tx, mia.id(), CLI));
        assertRefused(() -> decide(mia, RIGHT), ProblemCode.NOT_FOUND);
    }

    @Test
    void two_people_of_one_name_cannot_be_told_apart_and_are_refused() {
        assertRefused(() -> add(" Mia ", Role.STAFF), ProblemCode.NAME_TAKEN);
        assertRefused(() -> add("  ", Role.STAFF), ProblemCode.NAME_REFUSED);
        assertRefused(() -> add("a\nb", Role.STAFF), ProblemCode.NAME_REFUSED);
    }

    @Test
    void what_was_done_can_be_neither_changed_nor_deleted() {
        for (var sql : List.of("update audit set what = 'x'", "delete from audit")) {
            assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(sql)))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(database.<List<AuditRow>>read(view -> audit.list(view, 100)))
                .extracting(AuditRow::what)
                .containsExactly("PIN_SET", "PERSON_ADDED");
    }

    private ProblemCode guess() {
        try {
            decide(mia, WRONG);
            throw new AssertionError("a wrong PIN was let through");
        } catch (ProblemException refused) {
            return refused.problem().code();
        }
    }

    private Person decide(Person person, String pin) {
        return people.require(database, person.id(), pin, PersonRight.DECIDE_WITHOUT_PROOF);
    }

    private Person add(String name, Role role) {
        return database.write(tx -> people.add(tx, name, role, CLI));
    }

    private static void assertRefused(ThrowingCallable call, ProblemCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
