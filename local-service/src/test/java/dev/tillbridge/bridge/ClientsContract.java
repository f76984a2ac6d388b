package dev.tillbridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.TestClock;
import dev.tillbridge.protocol.ExtensionId;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The browsers that were connected once, on either database.
abstract class ClientsContract {
    private final TestClock clock = new TestClock("2026-11-21T10:00:00Z");
    private final AtomicInteger announced = new AtomicInteger();
    private TestDatabase database;
    private Clients clients;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        database = fresh();
        clients = new Clients(database.database(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_browser_is_found_as_it_was_connected() {
        var full = client("a", Set.of(Right.READ, Right.PAY, Right.SETTLE), "Forværelse 2 / Chrome");
        var none = client("b", Set.of(), "Front desk");
        clients.add(full);
        clients.add(none);

        assertThat(clients.find("a")).contains(full);
        assertThat(clients.find("b")).contains(none);
        assertThat(clients.find("c")).isEmpty();
        assertThat(clients.all()).containsExactlyInAnyOrder(full, none);
    }

    @Test
    void the_same_browser_is_never_connected_twice_under_one_id() {
        clients.add(client("a", Set.of(Right.READ), "Front desk"));

        assertThatThrownBy(() -> clients.add(client("a", Set.of(Right.PAY), "Impostor")))
                .isInstanceOf(RuntimeException.class);
        assertThat(clients.find("a").orElseThrow().rights()).containsExactly(Right.READ);
    }

    @Test
    void a_revoked_browser_stays_in_the_list_with_who_did_it_first_and_when() {
        clients.add(client("a", Set.of(Right.READ), "Front desk"));
        var at = clock.instant();
        clients.revoke("a", "Ann");
        clock.pass(Duration.ofHours(1));
        clients.revoke("a", "Bea");

        var revoked = clients.find("a").orElseThrow();
        assertThat(revoked.isRevoked()).isTrue();
        assertThat(revoked.revokedBy()).isEqualTo("Ann");
        assertThat(revoked.revokedAt()).isEqualTo(at.truncatedTo(ChronoUnit.MILLIS));
        assertThatThrownBy(() -> clients.revoke("nobody", "Ann")).hasMessageContaining("NOT_FOUND");
    }

    @Test
    void every_service_hears_that_a_browser_was_connected_or_revoked() {
        var heard = database.database().listen(Clients.TOPIC, announced::incrementAndGet);
        clients.add(client("a", Set.of(Right.READ), "Front desk"));
        await().until(() -> announced.get() >= 1);
        int before = announced.get();
        clients.revoke("a", "Ann");
        await().until(() -> announced.get() > before);
        heard.close();
    }

    private PairedClient client(String id, Set<Right> rights, String name) {
        return new PairedClient(
                id,
                "key-" + id,
                ExtensionId.OURS,
                rights,
                name,
                "Ann",
                Instant.ofEpochMilli(clock.instant().toEpochMilli()),
                null,
                null);
    }
}
