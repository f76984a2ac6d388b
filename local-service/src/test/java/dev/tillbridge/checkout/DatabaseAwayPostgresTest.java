package dev.tillbridge.checkout;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Kept;
import dev.tillbridge.activity.KeptResult;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.activity.Meanwhile.Standing;
import dev.tillbridge.farside.Card;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.CutLine;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk loses the shared database in the midst of a payment on a card reader.
final class DatabaseAwayPostgresTest extends ClinicScene {
    private final TestDatabase shared = TestDatabases.postgres();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private CutLine line;
    private Clinic desk;

    @Override
    protected TestDatabase fresh() {
        return shared;
    }

    @BeforeEach
    void deskOnALine() {
        line = new CutLine(clinic.database);
        desk = desk();
        heardOf("desk-1");
    }

    private Clinic desk() {
        return new Clinic(line, outside, Mutant.NONE, "desk-1", KeptResults.in(folder));
    }

    private void heardOf(String name) {
        clinic.database.change(tx -> tx.handle()
                .execute(
                        "insert into service_home (id, seen_at)"
                                + " values (?, (extract(epoch from clock_timestamp()) * 1000000)::bigint)"
                                + " on conflict (id) do update set seen_at = excluded.seen_at",
                        name));
    }

    /// More than a minute in which nobody hears of the first desk.
    private void silentForAMinute() {
        clinic.database.change(tx -> {
            tx.handle().execute("update service_home set seen_at = seen_at - 61000000 where id = 'desk-1'");
            tx.handle().execute("update activity set lease_until = 0 where lease_owner is not null");
        });
        outside.clock().pass(Duration.ofSeconds(61));
    }

    private String onTheReader() {
        var payment = desk.charge("1042");
        desk.pass(Duration.ofSeconds(2));
        assertThat(outside.reader().shows()).isEqualTo(1);
        return payment;
    }

    private List<Kept> onDisk() {
        return KeptResults.in(folder).lines();
    }

    private WatchEnd kept() {
        assertThat(onDisk()).hasSize(1);
        var answer = ((KeptResult) onDisk().getFirst()).answer();
        return requireNonNull(Json.as(answer, Watched.class).end());
    }

    private void bookedOnce(Clinic at, String payment) {
        assertThat(at.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(at.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(outside.processor().captures()).isEqualTo(1);
        var booked = at.database.read(view -> at.ledger.balance(
                view, new LedgerAccount.Clearing(outside.processor().account())));
        assertThat(booked)
                .singleElement()
                .satisfies(money -> assertThat(money.minorUnits()).isEqualTo(18_420));
        assertThat(at.needsYou()).isEmpty();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void a_card_that_is_tapped_while_the_database_is_away_is_known_at_once_and_booked_once_when_it_is_back() {
        var payment = onTheReader();
        line.cut();
        desk.pass(Duration.ofSeconds(3));
        outside.reader().tap(Card.APPROVED);
        desk.pass(Duration.ofSeconds(3));

        assertThat(kept()).isEqualTo(WatchEnd.PAID);
        assertThat(desk.runner.meanwhile().standings())
                .singleElement()
                .extracting(Standing::journal)
                .satisfies(journal -> assertThat(SaleJournal.of(journal).end()).isEqualTo(SaleEnd.CHARGED));

        line.mend();
        desk.pass(Duration.ofSeconds(30));
        bookedOnce(desk, payment);
        assertThat(desk.runner.meanwhile().standings()).isEmpty();
    }

    @Test
    void what_was_kept_goes_into_the_books_even_when_the_processor_cannot_be_asked_by_then() {
        var payment = onTheReader();
        line.cut();
        outside.reader().tap(Card.APPROVED);
        desk.pass(Duration.ofSeconds(3));
        outside.internetDown(true);

        line.mend();
        desk.pass(Duration.ofSeconds(30));

        bookedOnce(desk, payment);
    }

    @Test
    void a_service_that_is_killed_with_what_it_kept_books_it_at_its_next_start() {
        var payment = onTheReader();
        line.cut();
        outside.reader().tap(Card.APPROVED);
        desk.pass(Duration.ofSeconds(3));
        outside.internetDown(true);
        line.mend();
        clinic.database.change(tx -> tx.handle().execute("update activity set lease_until = 0"));

        var next = desk();
        next.pass(Duration.ofSeconds(30));

        bookedOnce(next, payment);
    }

    @Test
    void killed_after_the_commit_and_before_the_line_is_struck_out_it_is_a_repeat_that_changes_nothing()
            throws IOException {
        var payment = onTheReader();
        line.cut();
        outside.reader().tap(Card.APPROVED);
        desk.pass(Duration.ofSeconds(3));
        var file = folder.resolve(KeptResults.FILE);
        var lines = Files.readAllBytes(file);
        line.mend();
        desk.pass(Duration.ofSeconds(30));
        Files.write(file, lines);

        var next = desk();
        next.pass(Duration.ofSeconds(30));

        bookedOnce(next, payment);
    }

    @Test
    void a_card_that_is_refused_while_the_database_is_away_is_known_and_the_charge_is_closed_when_it_is_back() {
        var payment = onTheReader();
        line.cut();
        outside.reader().tap(Card.REFUSED);
        desk.pass(Duration.ofSeconds(3));

        assertThat(kept()).isEqualTo(WatchEnd.REFUSED);

        line.mend();
        desk.pass(Duration.ofSeconds(30));
        assertThat(desk.attempt(payment).state()).isEqualTo(AttemptState.DECLINED);
        assertThat(outside.processor().captures()).isZero();
        assertThat(outside.processor().open()).isZero();
        assertThat(outside.pims().entries()).isZero();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void nobody_taps_for_two_minutes_and_then_somebody_does() {
        var payment = onTheReader();
        line.cut();
        desk.pass(Duration.ofSeconds(130));
        assertThat(kept()).isEqualTo(WatchEnd.NOBODY);

        outside.reader().tap(Card.APPROVED);
        desk.pass(Duration.ofSeconds(5));

        assertThat(kept()).isEqualTo(WatchEnd.PAID);
        line.mend();
        desk.pass(Duration.ofSeconds(30));
        bookedOnce(desk, payment);
    }

    @Test
    void a_charge_that_is_asked_for_while_the_database_is_away_is_refused_and_never_reaches_the_processor() {
        var ask = desk.ask("1042");
        line.cut();

        assertRefused(ProblemCode.DATABASE_AWAY, () -> desk.charge(ask));

        line.mend();
        desk.pass(Duration.ofSeconds(30));
        assertThat(outside.processor().charges()).isZero();
        outside.reader().next(Card.APPROVED);
        var payment = desk.charge("1042");
        desk.pass(Duration.ofSeconds(30));
        bookedOnce(desk, payment);
    }

    @Test
    void a_charge_whose_commit_stood_although_it_was_refused_ends_before_it_leaves_the_machine() {
        var ask = desk.ask("1042");
        line.cutAt(1, true);

        assertRefused(ProblemCode.DATABASE_AWAY, () -> desk.charge(ask));

        line.mend();
        desk.pass(Duration.ofSeconds(30));
        assertThat(outside.processor().charges()).isZero();
        assertThat(outside.reader().shows()).isZero();
        assertThat(desk.attempt(ask.activityId()).state().settled()).isTrue();
        assertThat(onDisk()).isEmpty();
    }

    @Test
    void only_one_of_two_desks_lost_the_database() {
        var second = new Clinic(shared.secondService(), outside, Mutant.NONE, "desk-2");
        heardOf("desk-2");
        var payment = onTheReader();
        var another = desk.ask("2001");
        line.cut();
        outside.reader().tap(Card.APPROVED);
        desk.pass(Duration.ofSeconds(2));

        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> second.charge("1042"));
        assertRefused(ProblemCode.DATABASE_AWAY, () -> desk.charge(another));
        assertThat(outside.processor().charges()).isEqualTo(1);

        line.mend();
        desk.pass(Duration.ofSeconds(30));
        second.pass(Duration.ofSeconds(2));
        bookedOnce(second, payment);
    }

    @Test
    void another_desk_took_over_and_found_the_same() {
        var second = new Clinic(shared.secondService(), outside, Mutant.NONE, "desk-2");
        var payment = onTheReader();
        line.cut();
        outside.reader().tap(Card.APPROVED);
        desk.pass(Duration.ofSeconds(2));
        silentForAMinute();
        heardOf("desk-2");
        second.pass(Duration.ofSeconds(5));
        assertThat(second.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(kept()).isEqualTo(WatchEnd.PAID);

        line.mend();
        heardOf("desk-1");
        desk.pass(Duration.ofSeconds(30));

        bookedOnce(desk, payment);
    }

    @Test
    void another_desk_took_over_and_found_that_the_client_tapped_later() {
        var second = new Clinic(shared.secondService(), outside, Mutant.NONE, "desk-2");
        var payment = onTheReader();
        line.cut();
        desk.pass(Duration.ofSeconds(130));
        assertThat(kept()).isEqualTo(WatchEnd.NOBODY);
        outside.reader().tap(Card.APPROVED);
        silentForAMinute();
        heardOf("desk-2");
        second.pass(Duration.ofSeconds(5));
        assertThat(second.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);

        line.mend();
        heardOf("desk-1");
        desk.pass(Duration.ofSeconds(30));

        bookedOnce(desk, payment);
    }
}
