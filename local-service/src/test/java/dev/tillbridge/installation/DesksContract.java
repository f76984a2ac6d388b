package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.AuditRow;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Desks that come, are named, and are shut out.
abstract class DesksContract {
    private static final Actor ANN = Actor.named("Ann");

    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    private final Audit audit = new Audit(clock, "this-desk");
    private final Desks desks = new Desks(clock, new Events(clock), audit);
    private TestDatabase store;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        store = fresh();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_new_desk_gets_the_next_free_name_and_keeps_it_at_each_start() {
        arrive("front");
        clock.pass(Duration.ofHours(1));
        arrive("back");
        clock.pass(Duration.ofHours(1));
        arrive("front");

        assertThat(store.database().<java.util.List<Desk>>read(desks::list))
                .extracting(Desk::id, Desk::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("front", "Desk 1"),
                        org.assertj.core.groups.Tuple.tuple("back", "Desk 2"));
    }

    @Test
    void a_desk_that_joins_has_its_account_and_the_name_it_was_given() {
        var joined = join("front", "Reception", "clinic_desk_00000001");

        assertThat(joined.account()).isEqualTo("clinic_desk_00000001");
        assertThat(arrive("front")).isEqualTo(joined);
        assertThat(store.database().<java.util.List<AuditRow>>read(view -> audit.list(view, 1)))
                .extracting(AuditRow::what)
                .containsExactly("DESK_JOINED");
    }

    @Test
    void a_desk_that_comes_by_another_account_was_let_in_anew() {
        join("front", "Reception", "a");
        join("back", "Exam 2", "b");
        revoke("back", "front");

        var again = store.database().<Desk>write(tx -> desks.arrive(tx, "back", java.util.Optional.of("c")));

        assertThat(again.revoked()).isEmpty();
        assertThat(again.name()).isEqualTo("Exam 2");
        assertThat(again.account()).isEqualTo("c");
    }

    @Test
    void two_desks_never_have_one_name() {
        join("front", "Reception", "a");

        assertThat(join("back", "reception", "b").name()).isEqualTo("Desk 1");
        refused(ProblemCode.NAME_TAKEN, () -> rename("back", "Reception"));
        refused(ProblemCode.NAME_REFUSED, () -> rename("back", "two\nlines"));
        assertThat(rename("back", "Exam 2").name()).isEqualTo("Exam 2");
        refused(ProblemCode.NOT_FOUND, () -> rename("nobody", "Exam 3"));
    }

    @Test
    void a_desk_is_shut_out_by_another_one_and_it_stays_known_by_whom() {
        join("front", "Reception", "a");
        join("back", "Exam 2", "b");

        refused(ProblemCode.DESK_IS_THIS_ONE, () -> revoke("Reception", "front"));
        var gone = revoke("exam 2", "front");
        clock.pass(Duration.ofMinutes(5));

        assertThat(gone.revoked().orElseThrow().by()).isEqualTo("Ann");
        assertThat(revoke("back", "front")).isEqualTo(gone);
        assertThat(join("back", "", "c").revoked()).isEmpty();
    }

    private Desk arrive(String id) {
        return store.database().write(tx -> desks.arrive(tx, id, java.util.Optional.empty()));
    }

    private Desk join(String id, String name, String account) {
        return store.database().write(tx -> desks.join(tx, id, name, account, ANN));
    }

    private Desk rename(String id, String name) {
        return store.database().write(tx -> desks.rename(tx, id, name, ANN));
    }

    private Desk revoke(String which, String self) {
        return store.database().write(tx -> desks.revoke(tx, which, self, ANN));
    }

    private static void refused(ProblemCode why, ThrowingCallable what) {
        assertThatThrownBy(what)
                .asInstanceOf(type(ProblemException.class))
                .extracting(refusal -> refusal.problem().code())
                .isEqualTo(why);
    }
}
