package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.JournalFeed;
import dev.tillbridge.activity.LogPosition;
import dev.tillbridge.activity.Replay;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.json.Json;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first desk moves into an empty shared database with all that it has.
final class TakenOverTest {
    @TempDir
    private Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private final TestDatabase shared = TestDatabases.postgres();
    private Premises desk;

    @BeforeEach
    void open() {
        desk = new Premises(folder, outside);
    }

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void every_payment_is_told_the_same_before_and_after() {
        var payments = desk.alone(clinic -> RichHistory.all(clinic, "A"));
        var before = desk.alone(clinic -> RichHistory.told(clinic, payments));

        desk.move(shared.address());

        assertThat(RichHistory.told(clinic(), payments)).isEqualTo(before);
        assertThat(payments).hasSize(8);
    }

    @Test
    void what_nobody_knew_is_ended_by_the_processor_after_the_move_and_charged_once() {
        var payments = desk.alone(clinic -> RichHistory.all(clinic, "A"));
        int charges = outside.processor().captures();
        desk.move(shared.address());

        outside.reader().tap(Card.APPROVED);
        outside.internetDown(false);
        var clinic = clinic();
        clinic.pass(Duration.ofMinutes(6));

        assertThat(clinic.attempt(payments.getLast()).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(charges + 1);
    }

    @Test
    void the_installation_keeps_its_id_and_its_numbers_and_screens_take_all_anew() {
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));
        var before = new String[1];
        var known = new LogPosition[1];
        desk.asItIs(database -> {
            before[0] = database.read(view -> LookRows.installation(view).orElseThrow());
            known[0] = new JournalFeed(database).position();
        });

        var report = desk.move(shared.address());

        var feed = new JournalFeed(shared.database());
        assertThat(report.installation()).isEqualTo(before[0]).isEqualTo(report.into());
        assertThat(report.journalLast()).isEqualTo(known[0].last());
        assertThat(feed.position().last()).isEqualTo(known[0].last());
        assertThat(feed.since(known[0], 10)).isInstanceOf(Replay.Snapshot.class);
    }

    @Test
    void the_file_stands_aside_with_its_report_and_the_settings_name_the_shared_database() throws Exception {
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));

        var report = desk.move(shared.address());

        assertThat(desk.files())
                .containsExactly("tillbridge-moved-20261122-1547.db", "tillbridge-moved-20261122-1547.json");
        assertThat(desk.uses).isEqualTo(shared.address().url());
        var kept = Files.readString(folder.resolve("tillbridge-moved-20261122-1547.json"));
        assertThat(Json.read(kept, MoveReport.class)).isEqualTo(report);
        assertThat(report.tables())
                .anySatisfy(line -> assertThat(line.table()).isEqualTo("ledger_entry"))
                .allSatisfy(line -> assertThat(line.digest()).hasSize(64));
        assertThat(report.sums()).containsKey("ledger CLEARING far:acct_1 USD");
    }

    @Test
    void there_and_back_everything_is_the_same_to_the_last_letter() {
        var payments = desk.alone(clinic -> RichHistory.all(clinic, "A"));
        var told = desk.alone(clinic -> RichHistory.told(clinic, payments));
        var before = desk.sums();

        var gone = desk.move(shared.address());
        var back = desk.back(shared.address());

        assertThat(desk.sums()).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(back.sums()).isEqualTo(gone.sums());
        assertThat(desk.uses).isEqualTo("file");
        var after = desk.alone(clinic -> RichHistory.told(clinic, payments));
        assertThat(after).isEqualTo(told);
    }

    @Test
    void what_was_paid_in_the_shared_database_comes_back_too() {
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));
        desk.move(shared.address());
        var clinic = clinic();
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("2001");
        clinic.pass(Duration.ofSeconds(12));
        var before = RichHistory.told(clinic, payment);

        desk.back(shared.address());

        var after = desk.alone(own -> RichHistory.told(own, payment));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void nobody_starts_on_a_database_that_was_left() {
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));
        desk.move(shared.address());
        shared.database().read(view -> {
            Moves.requireInUse(view, "shared");
            return true;
        });

        desk.back(shared.address());

        Refusals.assertRefused(
                ProblemCode.DATABASE_LEFT,
                () -> shared.database().read(view -> {
                    Moves.requireInUse(view, "shared");
                    return true;
                }));
    }

    private Clinic clinic() {
        return new Clinic(shared.database(), outside);
    }

    @Test
    void a_second_service_on_the_file_keeps_the_move_away() {
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));
        try (var running = Databases.sqlite(desk.file)) {
            Refusals.assertRefused(ProblemCode.DATABASE_LOCKED, () -> desk.move(shared.address()));
            assertThat(running.shared()).isFalse();
        }
        assertThat(desk.files()).containsExactly("tillbridge.db");
    }
}
