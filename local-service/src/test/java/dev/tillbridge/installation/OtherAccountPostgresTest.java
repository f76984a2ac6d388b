package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk with payments of its own joins others who charge on another processor account.
final class OtherAccountPostgresTest {
    private static final String THEIRS = "far:acct_1";
    private static final String OURS = "acct_2";

    @TempDir
    private Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private final TestDatabase shared = TestDatabases.postgres();
    private Premises desk;

    @BeforeEach
    void open() {
        desk = new Premises(folder, outside);
        paid(new Clinic(shared.database(), outside).setUp(), "0987");
        desk.alone(clinic -> paid(clinic, "1042"));
    }

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void its_payments_stay_where_they_are_until_somebody_means_it() {
        onAnotherAccount();

        var refused = refused(false);

        assertThat(refused.code()).isEqualTo(ProblemCode.MOVE_OTHER_ACCOUNT);
        assertThat(refused.details()).containsEntry("ours", OURS).containsEntry("theirs", THEIRS);
        assertThat(desk.uses).isEqualTo("file");
        assertThat(desk.moves().pending(desk.file)).isEmpty();
        assertThat(attempts(shared)).isOne();

        move(true);
        assertThat(attempts(shared)).isEqualTo(2);
    }

    @Test
    void the_key_that_is_set_up_counts_and_not_the_one_of_an_earlier_payment() {
        desk.asItIs(own -> sql(
                own,
                "update account_look set account = '" + OURS + " (practice)',"
                        + " installation = (select value from location_setting where key = 'id')"));
        assertThat(refused(false).details()).containsEntry("ours", OURS);

        shared.database()
                .change(tx -> tx.handle()
                        .execute("insert into location_key (name, version, change, account, set_on, set_by, set_at)"
                                + " values ('stripe.secretKey', 1, 'c', '" + OURS + "', 'desk-0', 'Ann', 1)"));

        move(false);
        assertThat(attempts(shared)).isEqualTo(2);
    }

    @Test
    void what_is_not_finished_on_its_own_account_is_finished_there_first() {
        var code = desk.alone(clinic -> {
            var payment = clinic.charge("2001");
            clinic.run();
            return clinic.attempt(payment).code().value();
        });
        onAnotherAccount();

        for (var state : List.of(
                AttemptState.CREATED,
                AttemptState.SENT,
                AttemptState.AUTHORIZED,
                AttemptState.PENDING,
                AttemptState.UNKNOWN)) {
            desk.asItIs(own -> sql(own, "update attempt set state = '" + state + "' where code = '" + code + "'"));
            var refused = refused(true);
            assertThat(refused.code()).as(state.name()).isEqualTo(ProblemCode.MOVE_ACCOUNT_UNFINISHED);
            assertThat(refused.details())
                    .containsEntry("count", "1")
                    .containsEntry("payments", code)
                    .containsEntry("ours", OURS);
        }
        assertThat(desk.uses).isEqualTo("file");
        assertThat(attempts(shared)).isOne();
    }

    @Test
    void a_location_that_has_no_account_yet_differs_from_nobody() {
        onAnotherAccount();
        try (var empty = TestDatabases.postgres()) {
            new Clinic(empty.database(), outside).setUp();

            desk.move(empty.address());

            assertThat(attempts(empty)).isOne();
        }
    }

    private void onAnotherAccount() {
        desk.asItIs(own -> sql(own, "update attempt set account = '" + OURS + "'"));
    }

    private void move(boolean otherAccount) {
        desk.moves().move(new MoveOrder(desk.file, shared.address(), "desk-1", "Mia", otherAccount));
    }

    private Problem refused(boolean otherAccount) {
        var refused = catchThrowableOfType(ProblemException.class, () -> move(otherAccount));
        assertThat(refused).isNotNull();
        return refused.problem();
    }

    private static int attempts(TestDatabase database) {
        return database.database()
                .<Integer>read(view -> view.handle()
                        .createQuery("select count(*) from attempt")
                        .mapTo(Integer.class)
                        .one());
    }

    private static void sql(Database database, String statement) {
        database.change(tx -> tx.handle().execute(statement));
    }

    private String paid(Clinic clinic, String invoice) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(invoice);
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }
}
