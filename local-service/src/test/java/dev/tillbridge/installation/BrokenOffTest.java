package dev.tillbridge.installation;

import static dev.tillbridge.installation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.installation.BrokenOff.Dead;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.PostgresAddress;
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

/// The computer goes out at any moment of a move: afterwards either the file is in use or the shared database is
/// complete, never both and never neither.
final class BrokenOffTest {
    @TempDir
    private Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private Path sold;
    private String payment;
    private String told;
    private int trials;

    @BeforeEach
    void sell() {
        var seller = new Premises(folder.resolve("seller"), outside);
        payment = seller.alone(clinic -> {
            outside.reader().next(Card.APPROVED);
            var id = clinic.charge("1042");
            clinic.pass(Duration.ofSeconds(12));
            return id;
        });
        told = seller.alone(clinic -> RichHistory.told(clinic, payment));
        sold = seller.file;
    }

    @Test
    void at_every_step_of_a_move_there_is_one_truth_afterwards() throws Exception {
        var steps = moving(new BrokenOff(0, false));

        assertThat(steps)
                .containsExactly(
                        "remembering",
                        "writing tillbridge-moving.json",
                        "committing in the shared database",
                        "writing tillbridge-moved-20261121-1541.json",
                        "settings",
                        "renaming tillbridge.db",
                        "removing tillbridge-moving.json");
        for (int at = 1; at <= steps.size(); at++) {
            moving(new BrokenOff(at, false));
            moving(new BrokenOff(at, true));
        }
    }

    @Test
    void at_every_step_of_the_way_back_there_is_one_truth_afterwards() throws Exception {
        var steps = goingBack(new BrokenOff(0, false));

        assertThat(steps)
                .containsExactly(
                        "writing tillbridge-moving.json",
                        "committing in the shared database",
                        "committing in the file",
                        "renaming tillbridge-back.db",
                        "settings",
                        "removing tillbridge-moving.json");
        for (int at = 1; at <= steps.size(); at++) {
            goingBack(new BrokenOff(at, false));
            goingBack(new BrokenOff(at, true));
        }
    }

    @Test
    void while_the_shared_database_cannot_be_asked_neither_is_used() throws Exception {
        var desk = fresh();
        try (var shared = TestDatabases.postgres()) {
            dies(() -> moves(desk, new BrokenOff(3, true)).move(desk.order(shared.address())));
            var away = new PostgresAddress("jdbc:postgresql://127.0.0.1:9/none", "nobody", "nothing");

            assertThat(desk.moves().pending(desk.file)).isPresent();
            assertRefused(ProblemCode.MOVE_UNDECIDED, () -> desk.moves().settle(desk.file, away));

            assertThat(desk.moves().settle(desk.file, shared.address())).isPresent();
            assertThat(desk.moves().pending(desk.file)).isEmpty();
        }
    }

    private List<String> moving(BrokenOff broken) throws Exception {
        var desk = fresh();
        try (var shared = TestDatabases.postgres()) {
            dies(() -> moves(desk, broken).move(desk.order(shared.address())));
            desk.moves().settle(desk.file, shared.address());
            if (desk.uses.equals("file")) {
                untouched(desk, shared);
                desk.move(shared.address());
            }
            there(desk, shared);
        }
        return broken.passed;
    }

    private List<String> goingBack(BrokenOff broken) throws Exception {
        var desk = fresh();
        try (var shared = TestDatabases.postgres()) {
            desk.move(shared.address());
            dies(() -> moves(desk, broken).back(desk.order(shared.address())));
            desk.moves().settle(desk.file, shared.address());
            if (!desk.uses.equals("file")) {
                there(desk, shared);
                desk.back(shared.address());
            }
            assertThat(Files.exists(desk.file)).isTrue();
            assertThat(shared.database().read(MovedRows::left)).isTrue();
            var now = desk.alone(clinic -> RichHistory.told(clinic, payment));
            assertThat(now).isEqualTo(told);
            assertThat(desk.files()).noneMatch(name -> name.contains("moving"));
            wholeOnesAside(desk);
        }
        return broken.passed;
    }

    private void untouched(Premises desk, TestDatabase shared) {
        assertThat(desk.files()).containsExactly("tillbridge.db");
        assertThat(shared.database().read(LookRows::installation).isEmpty()).isTrue();
    }

    private void there(Premises desk, TestDatabase shared) {
        assertThat(desk.uses).isEqualTo(shared.address().url());
        wholeOnesAside(desk);
        assertThat(desk.files())
                .filteredOn(name -> !name.startsWith("tillbridge-back-"))
                .hasSize(2)
                .allMatch(name -> name.startsWith("tillbridge-moved-"));
        assertThat(RichHistory.told(new Clinic(shared.database(), outside), payment))
                .isEqualTo(told);
        assertThat(shared.database().read(MovedRows::left)).isFalse();
    }

    /// A copy that came back whole and was not needed stands aside, and nothing else of it.
    private void wholeOnesAside(Premises desk) {
        assertThat(desk.files())
                .filteredOn(name -> name.contains("back"))
                .allMatch(name -> name.matches("tillbridge-back-\\d{8}-\\d{4}\\.db"))
                .allSatisfy(name -> {
                    var aside = new Premises(folder.resolve("aside-" + ++trials), outside);
                    Files.copy(desk.folder.resolve(name), aside.file);
                    assertThat(aside.<String>alone(clinic -> RichHistory.told(clinic, payment)))
                            .isEqualTo(told);
                });
    }

    private Premises fresh() throws IOException {
        var desk = new Premises(folder.resolve("trial-" + ++trials), outside);
        Files.copy(sold, desk.file);
        return desk;
    }

    private Moves moves(Premises desk, BrokenOff broken) {
        return new Moves(
                outside.clock(),
                Ids.random(),
                desk,
                () -> "desk-1",
                broken.settings(desk),
                broken.openings(),
                broken::shelf);
    }

    private static void dies(Runnable work) {
        try {
            work.run();
        } catch (Dead expected) {
            assertThat(expected).hasMessageMatching("(before|after) .*");
        }
    }
}
