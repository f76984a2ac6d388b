package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.AuditRow;
import dev.tillbridge.operator.Role;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people do with payments stands in the audit, once each, with who did it.
final class DeedsTest {
    private final Outsiders outside = Outsiders.fresh();
    private final TestDatabase test = TestDatabases.sqlite();
    private Clinic clinic;

    @BeforeEach
    void open() {
        clinic = new Clinic(test.database(), outside).setUp();
        outside.pims().invoice("1042", "client-1", Money.of(10_000, "USD"));
    }

    @AfterEach
    void close() {
        assertThat(clinic.database
                        .read(view -> clinic.audit.verify(view, List.of()))
                        .whole())
                .isTrue();
        test.close();
    }

    @Test
    void a_charge_as_it_was_shown_is_told_by_the_payment_alone() {
        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(12));

        assertThat(told()).isEmpty();
    }

    @Test
    void a_changed_amount_stands_there_with_its_reason_also_when_it_is_asked_twice() {
        var ask = clinic.askPart("1042", Money.of(4_000, "USD"));
        clinic.charge(ask);
        clinic.charge(ask);

        assertThat(told()).containsExactly("Desk 1 AMOUNT_CHANGED " + ask.activityId());
        assertThat(details()).contains("4000", "USD", "1042", "deposit");
    }

    @Test
    void a_second_charge_on_purpose_stands_there_with_its_reason() {
        var capture = clinic.show("1042");
        var due = capture.first().reading().invoice().due();
        var ask = clinic.ask(capture, List.of(new SaleAsk.Row("1042", due)), null, "two dogs");
        clinic.charge(ask);

        assertThat(told()).containsExactly("Desk 1 CHARGED_AGAIN " + ask.activityId());
        assertThat(details()).contains("two dogs");
    }

    @Test
    void a_wish_to_stop_stands_there() {
        var payment = clinic.charge("1042");
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));

        assertThat(told()).containsExactly("Front desk STOP_WISHED " + payment);
    }

    @Test
    void who_decided_without_proof_and_who_settled_the_difference_stands_there() {
        var manager = clinic.person("Mia", Role.MANAGER, "7391");
        outside.reader().next(Card.NONE);
        var payment = clinic.charge("1042");
        clinic.run();
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));
        clinic.room
                .checkout()
                .decide(new Decision(payment, false, manager, "7391", "it was idle", null, "it showed nothing"));

        assertThat(told()).last().isEqualTo("Mia DECIDED_NOT_PAID " + payment);
        assertThat(details()).contains("it was idle", "it showed nothing").doesNotContain("7391");

        outside.processor().payLast();
        outside.internetDown(false);
        clinic.leap(Duration.ofDays(2));
        clinic.room.checkout().settle(new SettleDifference(payment, false, manager, "7391", "given back", "re_1"));
        assertThat(told()).last().isEqualTo("Mia DIFFERENCE_SETTLED " + payment);
        assertThat(details()).contains("given back", "re_1", "false");
    }

    private List<String> told() {
        return rows().reversed().stream()
                .filter(row -> !row.what().startsWith("PERSON") && !row.what().startsWith("PIN"))
                .map(row -> row.by().name() + " " + row.what() + " " + row.subject())
                .toList();
    }

    private String details() {
        return rows().getFirst().details().toString();
    }

    private List<AuditRow> rows() {
        return clinic.database.read(view -> clinic.audit.list(view, 100));
    }
}
