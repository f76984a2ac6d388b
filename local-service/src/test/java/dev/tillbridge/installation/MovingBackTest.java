package dev.tillbridge.installation;

import static dev.tillbridge.installation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that joined goes back to its old file, where nothing of it may go on in both databases.
final class MovingBackTest {
    @TempDir
    private Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private final TestDatabase shared = TestDatabases.postgres();
    private final Desks desks =
            new Desks(outside.clock(), new Events(outside.clock()), new Audit(outside.clock(), "this-desk"));
    private Premises desk;
    private Clinic theirs;

    @BeforeEach
    void open() {
        desk = new Premises(folder, outside);
        theirs = new Clinic(shared.database(), outside).setUp();
    }

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void back_it_goes_to_its_old_file_while_nothing_has_changed() {
        var here = desk.alone(clinic -> List.of(paid(clinic, "1042")));
        var before = desk.alone(clinic -> RichHistory.told(clinic, here));
        desk.move(shared.address());

        desk.back(shared.address());

        var after = desk.alone(clinic -> RichHistory.told(clinic, here));
        assertThat(after).isEqualTo(before);
        assertThat(desk.kin).isEmpty();
        assertThat(desk.uses).isEqualTo("file");
    }

    @Test
    void a_payment_that_somebody_has_yet_to_enter_by_hand_is_not_left_in_both() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = desk.alone(clinic -> paid(clinic, "1042"));
        desk.move(shared.address());

        assertThat(theirs.posting(payment).state()).isEqualTo(PostingState.TO_ENTER);
        assertThat(refusal(desk)).contains("not in the practice software yet");
        assertThat(desk.uses).isEqualTo(shared.address().url());
    }

    @Test
    void no_entry_is_left_in_both_in_whatever_state_it_is_owed() {
        desk.alone(clinic -> paid(clinic, "1042"));
        desk.move(shared.address());

        for (var state : Arrays.stream(PostingState.values())
                .filter(state -> !state.done())
                .toList()) {
            sql("update posting set state = '" + state + "'");
            assertThat(refusal(desk)).as(state.name()).contains("not in the practice software yet");
        }
        sql("update posting set state = 'ENTERED'");
        desk.back(shared.address());
    }

    @Test
    void a_payment_that_still_holds_its_invoice_is_not_left_in_both() {
        desk.alone(clinic -> paid(clinic, "1042"));
        desk.move(shared.address());
        sql("update claim set released_at = null");

        assertThat(refusal(desk)).contains("hold their invoices");
    }

    @Test
    void a_payment_that_needs_a_person_is_not_left_in_both() {
        var here = desk.alone(clinic -> RichHistory.ended(clinic, "A"));
        desk.move(shared.address());

        assertThat(here).isNotEmpty();
        assertThat(refusal(desk)).contains("need a person");
    }

    @Test
    void back_is_refused_once_somebody_paid_there_or_while_something_goes_on() {
        desk.alone(clinic -> paid(clinic, "1042"));
        desk.move(shared.address());
        outside.clock().pass(Duration.ofMinutes(1));
        paid(theirs, "2001");

        assertThat(refusal(desk)).contains("begun or changed");

        var other = new Premises(folder.resolve("other"), outside);
        other.alone(clinic -> RichHistory.all(clinic, "C"));
        other.move(shared.address());
        assertThat(refusal(other)).contains("not finished");
        assertThat(other.uses).isEqualTo(shared.address().url());
    }

    @Test
    void a_payment_made_there_is_not_lost_by_a_desk_whose_clock_was_an_hour_fast() {
        desk.alone(clinic -> paid(clinic, "1042"));
        new Moves(Clock.offset(outside.clock(), Duration.ofHours(1)), Ids.random(), desk, () -> "desk-1", desk)
                .move(desk.order(shared.address()));
        paid(theirs, "2001");

        assertThat(refusal(desk)).contains("begun or changed");
    }

    @Test
    void a_desk_whose_clock_was_an_hour_slow_goes_back_all_the_same() {
        desk.alone(clinic -> paid(clinic, "1042"));
        paid(theirs, "2001");
        new Moves(Clock.offset(outside.clock(), Duration.ofHours(-1)), Ids.random(), desk, () -> "desk-1", desk)
                .move(desk.order(shared.address()));

        desk.back(shared.address());
    }

    @Test
    void what_another_desk_brought_along_later_is_no_news() {
        desk.alone(clinic -> paid(clinic, "1042"));
        desk.move(shared.address());
        var other = new Premises(folder.resolve("other"), outside);
        other.alone(clinic -> paid(clinic, "2001"));
        other.move(shared.address());

        desk.back(shared.address());
    }

    @Test
    void when_all_who_joined_went_back_the_first_desk_goes_with_everything() {
        try (var empty = TestDatabases.postgres()) {
            desk.alone(clinic -> paid(clinic, "1042"));
            desk.move(empty.address());
            var other = new Premises(folder.resolve("other"), outside);
            other.alone(clinic -> paid(clinic, "2001"));
            other.move(empty.address());
            enter(empty, "desk-0", "Reception");
            enter(empty, "desk-1", "Exam 2");

            assertRefused(ProblemCode.MOVE_BACK_REFUSED, () -> desk.back(empty.address()));
            other.back(empty.address());

            assertThat(empty.database().<List<Desk>>read(desks::list))
                    .filteredOn(one -> one.revoked().isPresent())
                    .extracting(Desk::name)
                    .containsExactly("Exam 2");
            desk.back(empty.address());
            assertThat(desk.uses).isEqualTo("file");
        }
    }

    private void enter(TestDatabase database, String id, String name) {
        database.database().change(tx -> desks.join(tx, id, name, "account of " + id, Actor.named("Ann")));
    }

    private String paid(Clinic clinic, String invoice) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(invoice);
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    private void sql(String statement) {
        shared.database().change(tx -> tx.handle().execute(statement));
    }

    private String refusal(Premises who) {
        var refused = catchThrowableOfType(ProblemException.class, () -> who.back(shared.address()));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().code()).isEqualTo(ProblemCode.MOVE_BACK_REFUSED);
        return String.valueOf(refused.problem().details().get("why"));
    }
}
