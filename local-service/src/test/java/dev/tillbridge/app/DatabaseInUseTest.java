package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.installation.Desk;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import dev.tillbridge.store.Tx;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that begins on a database that was left after it looked: everything went out of it in between.
final class DatabaseInUseTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    private final Events events = new Events(clock);
    private final Desks desks = new Desks(clock, events, new Audit(clock, "this-desk"));
    private final Locations locations = new Locations(clock, Ids.random(), events);
    private final TestDatabase store = TestDatabases.postgres();
    private DatabaseInUse sharing;

    @BeforeEach
    void open() {
        PostgresAddress address = store.address();
        var settings = SettingsFile.read(
                folder.resolve("settings.yaml"),
                Map.of("TILLBRIDGE_DATABASE", address.url(), "TILLBRIDGE_DATABASE_USER", address.user()));
        sharing = new DatabaseInUse(settings, Optional.of(address), Beginning.plain(), new Ending());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_desk_that_nobody_knew_enters_no_database_that_was_left_meanwhile() {
        left();

        assertLeft(tx -> sharing.arrive(tx, desks, "late"));

        assertThat(store.database().<List<Desk>>read(desks::list)).isEmpty();
    }

    @Test
    void a_database_that_was_left_meanwhile_gets_no_settings_either() {
        left();

        assertLeft(tx -> sharing.ensure(tx, locations));
    }

    @Test
    void a_database_in_use_is_entered() {
        store.database().change(tx -> {
            sharing.ensure(tx, locations);
            sharing.arrive(tx, desks, "first");
        });

        assertThat(store.database().<List<Desk>>read(desks::list)).hasSize(1);
    }

    private void left() {
        store.database()
                .change(tx -> tx.handle()
                        .execute("insert into moved_history (id, way, installation, at, person, journal_first,"
                                + " journal_last, report, back_id, back_at)"
                                + " values ('there', 'TAKEN_OVER', 'us', 0, 'Mia', 0, 0, '{}', 'back', 1)"));
    }

    private void assertLeft(Consumer<Tx> writing) {
        assertThatThrownBy(() -> store.database().change(writing))
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(ProblemCode.DATABASE_LEFT);
    }
}
