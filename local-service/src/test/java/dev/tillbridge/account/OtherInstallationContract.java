package dev.tillbridge.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.ClinicScene;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Two installations on one processor account that do not know of each other.
abstract class OtherInstallationContract extends ClinicScene {
    private static final String THEIRS = "inst-2";

    @Override
    protected abstract TestDatabase fresh();

    @Test
    void a_desk_that_finds_another_installation_charging_on_its_account_stops_and_says_so_once() {
        theyAreBusy();

        look();
        look();

        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("1042"));
        clinic.run();
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.processor().charges()).isEqualTo(1);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.OTHER_INSTALLATION);
        assertThat(clinic.database.read(guard()::problem)).isPresent();
        var other = other();
        assertThat(other.id()).isEqualTo(THEIRS);
        assertThat(other.objects()).isEqualTo(1);
        assertThat(clinic.database.<List<StrangerCharge>>read(view -> clinic.others.objects(view, other, 10)))
                .extracting(StrangerCharge::amount)
                .containsExactly(java.util.Optional.of(Money.of(4_000, "USD")));
    }

    @Test
    void what_the_other_installation_took_is_neither_in_our_books_nor_in_our_practice_program() {
        theyAreBusy();
        int entries = outside.pims().entries();

        look();
        clinic.pass(Duration.ofMinutes(2));

        var account = new LedgerAccount.Clearing("far:acct_1");
        assertThat(clinic.database.<List<Money>>read(view -> clinic.ledger.balance(view, account)))
                .isEmpty();
        assertThat(clinic.database.read(clinic.payments::running)).isEmpty();
        assertThat(outside.pims().entries()).isEqualTo(entries);
    }

    @Test
    void a_payment_that_runs_when_the_other_one_is_found_is_finished() {
        var payment = clinic.charge("1042");
        clinic.run();
        theyMake("b1");
        look();

        outside.reader().next(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(30));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("2001"));
    }

    @Test
    void once_the_databases_are_joined_the_others_payments_count_as_ours() {
        theyMake("b1");
        look();

        clinic.database.change(tx -> clinic.others.joined(tx, THEIRS, Actor.named("command line")));

        assertThat(clinic.needsYou()).isEmpty();
        theyMake("b2");
        look();
        assertThat(clinic.needsYou()).isEmpty();
        assertThat(clinic.charge("1042")).isNotEmpty();
    }

    @Test
    void an_installation_that_was_joined_before_it_was_ever_seen_never_stops_us() {
        clinic.database.change(tx -> clinic.others.joined(tx, THEIRS, Actor.named("command line")));
        theyMake("b1");

        look();

        assertThat(clinic.charge("1042")).isNotEmpty();
    }

    @Test
    void after_a_cut_over_the_older_payments_are_ignored_and_a_newer_one_stops_again() {
        var ann = clinic.person("Ann", Role.MANAGER, "2486");
        theyMake("b1");
        look();
        clinic.pass(Duration.ofSeconds(10));

        guard().cutOver(THEIRS, ann, "2486", "the old PC was thrown away");

        assertThat(clinic.needsYou()).isEmpty();
        assertThat(other().end().orElseThrow().by()).isEqualTo("Ann");
        look();
        assertThat(clinic.charge("1042")).isNotEmpty();

        theyMake("b2");
        look();
        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("2001"));
        assertThat(clinic.needsYou()).contains(AttentionKind.OTHER_INSTALLATION);
        assertThat(other().returnedAt()).isPresent();

        guard().cutOver(THEIRS, ann, "2486", "now it really was");
        assertThat(clinic.charge("2001")).isNotEmpty();
    }

    @Test
    void what_the_other_one_did_just_before_the_cut_over_counts_as_older() {
        var ann = clinic.person("Ann", Role.MANAGER, "2486");
        theyMake("b1");
        look();
        theyMake("b2");

        guard().cutOver(THEIRS, ann, "2486", "switched off a minute ago");
        look();

        assertThat(clinic.charge("1042")).isNotEmpty();
        assertThat(other().objects()).isEqualTo(2);
    }

    @Test
    void a_clock_that_is_an_hour_ahead_hides_no_payment_after_a_cut_over() {
        var ann = clinic.person("Ann", Role.MANAGER, "2486");
        var ahead = Clock.offset(outside.clock(), Duration.ofHours(1));
        var guard = new AccountGuard(
                clinic.database, ahead, "inst-1", outside.processor(), clinic.others, clinic.people, clinic.payments);
        theyMake("b1");
        guard.look();
        guard.cutOver(THEIRS, ann, "2486", "out of use");
        clinic.pass(Duration.ofMinutes(5));

        theyMake("b2");
        guard.look();

        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("1042"));
    }

    @Test
    void a_cut_over_needs_a_right_a_pin_a_reason_and_the_right_name() {
        var ann = clinic.person("Ann", Role.MANAGER, "2486");
        var bea = clinic.person("Bea", Role.STAFF, "7391");
        theyMake("b1");
        look();

        assertRefused(ProblemCode.WRONG_PIN, () -> guard().cutOver(THEIRS, ann, "1111", "gone"));
        assertRefused(ProblemCode.NO_RIGHT, () -> guard().cutOver(THEIRS, bea, "7391", "gone"));
        assertRefused(ProblemCode.CUT_OVER_NEEDS_REASON, () -> guard().cutOver(THEIRS, ann, "2486", " "));
        assertRefused(ProblemCode.NOT_FOUND, () -> guard().cutOver("inst-3", ann, "2486", "gone"));
        outside.internetDown(true);
        assertRefused(ProblemCode.ACCOUNT_NOT_CHECKED, () -> guard().cutOver(THEIRS, ann, "2486", "gone"));
        outside.internetDown(false);

        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("1042"));
    }

    @Test
    void a_cut_over_is_in_the_audit_with_name_and_reason() {
        var ann = clinic.person("Ann", Role.MANAGER, "2486");
        theyMake("b1");
        look();

        guard().cutOver(THEIRS, ann, "2486", "the old PC was thrown away");

        var row = clinic.database.read(view -> clinic.audit.list(view, 1)).getFirst();
        assertThat(row.what()).isEqualTo("CUT_OVER");
        assertThat(row.by().name()).isEqualTo("Ann");
        assertThat(row.subject()).isEqualTo(THEIRS);
        assertThat(Json.write(row.details())).contains("the old PC was thrown away");
    }

    @Test
    void of_two_other_installations_each_must_be_ended() {
        var ann = clinic.person("Ann", Role.MANAGER, "2486");
        theyMake("b1");
        make("inst-3", "c1");
        look();

        guard().cutOver(THEIRS, ann, "2486", "gone");
        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("1042"));
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.OTHER_INSTALLATION);

        guard().cutOver("inst-3", ann, "2486", "gone too");
        assertThat(clinic.charge("1042")).isNotEmpty();
    }

    @Test
    void an_installation_that_has_not_charged_for_two_weeks_counts_as_gone() {
        theyAreBusy();
        outside.clock().pass(Duration.ofDays(15));

        look();

        assertThat(clinic.charge("1042")).isNotEmpty();
    }

    @Test
    void a_payment_of_the_other_one_that_is_still_open_counts_even_when_it_is_older() {
        theyMake("b1");
        outside.clock().pass(Duration.ofDays(20));

        new Clinic(clinic.database, outside, called("inst-9")).room.accounts().look();

        assertThat(clinic.database.read(clinic.others::list)).hasSize(1);
    }

    @Test
    void charges_of_other_programs_on_the_account_stop_nothing() {
        outside.processor()
                .create(new ChargeOrder("x", Money.of(900, "USD"), "Shop", Map.of("order", "7"), false), "x");

        look();

        assertThat(clinic.charge("1042")).isNotEmpty();
    }

    @Test
    void nothing_is_charged_on_an_account_that_nobody_could_look_at() {
        try (var test = TestDatabases.sqlite()) {
            outside.processor().trouble("strangers", Trouble.LOST_BEFORE, 2);
            var second = new Clinic(test.database(), outside, called(THEIRS)).setUp();

            assertRefused(ProblemCode.ACCOUNT_NOT_CHECKED, () -> second.charge("1042"));
            second.run();
            assertThat(outside.processor().charges()).isZero();

            // The next press looks by itself.
            assertThat(second.charge("1042")).isNotEmpty();
        }
    }

    @Test
    void a_look_that_reaches_nobody_changes_nothing() {
        outside.internetDown(true);
        assertThat(guard().look()).isPresent();
        outside.internetDown(false);
        assertThat(clinic.charge("1042")).isNotEmpty();

        theyMake("b1");
        look();
        outside.internetDown(true);
        assertThat(guard().look()).isPresent();
        outside.internetDown(false);
        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("2001"));
    }

    @Test
    void a_start_relies_on_a_look_that_is_younger_than_ten_minutes_and_on_no_older_one() {
        outside.clock().pass(Duration.ofMinutes(9));
        outside.processor().trouble("strangers", Trouble.LOST_BEFORE, 2);
        var soon = new Clinic(clinic.database, outside);
        assertThat(soon.charge("1042")).isNotEmpty();

        outside.clock().pass(Duration.ofMinutes(2));
        var later = new Clinic(clinic.database, outside);
        assertRefused(ProblemCode.ACCOUNT_NOT_CHECKED, () -> later.charge("2001"));
    }

    @Test
    void after_another_key_was_stored_an_earlier_look_says_nothing() {
        guard().keyChanged();
        outside.processor().trouble("strangers", Trouble.LOST_BEFORE, 1);

        assertRefused(ProblemCode.ACCOUNT_NOT_CHECKED, () -> clinic.charge("1042"));
        assertThat(clinic.charge("1042")).isNotEmpty();
    }

    @Test
    void it_is_time_to_look_at_the_start_every_ten_minutes_and_when_a_stranger_is_met() {
        assertThat(new Clinic(clinic.database, outside).room.accounts().isDue()).isTrue();
        assertThat(guard().isDue()).isFalse();
        outside.clock().pass(Duration.ofMinutes(10));
        assertThat(guard().isDue()).isTrue();
        look();

        assertThat(guard().met("inst-1")).isFalse();
        assertThat(guard().isDue()).isFalse();
        assertThat(guard().met(THEIRS)).isTrue();
        assertThat(guard().isDue()).isTrue();
    }

    /// The other installation, on a database of its own, charges an invoice.
    private void theyAreBusy() {
        try (var test = TestDatabases.sqlite()) {
            var theirs = new Clinic(test.database(), outside, called(THEIRS)).setUp();
            outside.reader().next(Card.APPROVED);
            theirs.charge("0987");
            theirs.pass(Duration.ofSeconds(30));
            assertThat(outside.processor().captures()).isEqualTo(1);
        }
    }

    private void theyMake(String attempt) {
        make(THEIRS, attempt);
    }

    private void make(String installation, String attempt) {
        var metadata = new HashMap<String, String>();
        metadata.put("installation", installation);
        metadata.put("attempt", attempt);
        metadata.put("code", "K7M42QX");
        outside.processor()
                .create(new ChargeOrder(attempt, Money.of(18_420, "USD"), "Practice", metadata, false), attempt);
    }

    private void look() {
        assertThat(guard().look()).isEmpty();
    }

    private AccountGuard guard() {
        return clinic.room.accounts();
    }

    private OtherInstallation other() {
        return clinic.database.read(clinic.others::list).getFirst();
    }

    private static Mutant called(String installation) {
        return new Mutant() {
            @Override
            public String installation() {
                return installation;
            }
        };
    }
}
