package dev.tillbridge.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ReaderAdd;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.rig.PackagedService;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.Seat;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty desks, each with the packaged service as a process of its own, on one PostgreSQL: nothing but the invoice
/// stands between their presses. Counted at the processor and in the clinic. Run by `scripts/test --desks N`: on two
/// cores the twenty take three seconds a round, more than the whole run has for it.
///
/// System properties: `tillbridge.desks` (how many), `tillbridge.rounds`.
@Tag("desks")
final class TwentyDesksTest {
    private static final int DESKS = Integer.getInteger("tillbridge.desks", 20);
    private static final int STARTING = 4;
    private static final int ROUNDS = Integer.getInteger("tillbridge.rounds", 200);

    private final TestDatabase database = TestDatabases.postgres();
    private final List<PackagedService> services = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = Rig.in(folder);
        var folders = new ArrayList<Path>();
        for (int desk = 0; desk < DESKS; desk++) {
            folders.add(desk == 0 ? shared(rig.data) : shared(rig.desk("desk-" + desk)));
        }
        for (int begun = 0; begun < DESKS; begun += STARTING) {
            for (var data : folders.subList(begun, Math.min(DESKS, begun + STARTING))) {
                services.add(PackagedService.start(data));
            }
            services.forEach(PackagedService::awaitReady);
        }
        for (int desk = 0; desk < DESKS; desk++) {
            int port = services.get(desk).awaitReady();
            var reader = desk == 0 ? rig.setUp() : reader(folders.get(desk), desk);
            rig.tapAfter(reader, 0);
            seats.add(new Seat(rig.browser(port, Rig.pair(folders.get(desk), port), frame -> {}), reader));
        }
    }

    private Path shared(Path data) throws Exception {
        var address = database.address();
        Files.writeString(
                data.resolve("settings.yaml"),
                "database: " + address.url() + "\ndatabaseUser: " + address.user() + "\n",
                StandardOpenOption.APPEND);
        new SecretFiles(data.resolve("secrets")).write("database.password", address.password());
        return data;
    }

    private static String reader(Path data, int desk) {
        try (var control = ControlClient.connect(data, Locale.ENGLISH)) {
            return control.call(Methods.READER_ADD, new ReaderAdd("simulated-s700", null, "Desk " + desk))
                    .id();
        }
    }

    @AfterEach
    void close() {
        seats.forEach(seat -> seat.browser().close());
        services.forEach(PackagedService::close);
        rig.close();
        database.close();
    }

    @Test
    void two_desks_and_then_all_press_charge_in_the_same_moment_and_each_invoice_is_paid_once() throws Exception {
        try (var hands = Executors.newFixedThreadPool(DESKS)) {
            for (int round = 1; round <= 2 * ROUNDS; round++) {
                press(hands, round <= ROUNDS ? seats.subList(0, 2) : seats, round);
            }
        }

        Awaitility.await()
                .atMost(Seat.LONGEST)
                .untilAsserted(() -> assertThat(rig.clinic.bills())
                        .hasSize(2 * ROUNDS)
                        .allSatisfy(bill -> assertThat(bill.dueMinor()).isZero()));
        assertThat(rig.processor.charges()).isEqualTo(2L * ROUNDS);
        assertThat(rig.clinic.bills())
                .allSatisfy(bill -> assertThat(bill.entries()).hasSize(1));
    }

    private void press(ExecutorService hands, List<Seat> desks, int round) throws Exception {
        var bill = rig.clinic.bill(10_000 + 100L * round);
        var together = new CyclicBarrier(desks.size());
        var presses = new ArrayList<Callable<Optional<String>>>();
        for (var seat : desks) {
            presses.add(() -> seat.press(bill, rig.nextId(), together));
        }
        int winners = 0;
        var pressed = hands.invokeAll(presses);
        for (int desk = 0; desk < desks.size(); desk++) {
            var payment = pressed.get(desk).get();
            if (payment.isPresent()) {
                winners++;
                desks.get(desk).awaitPaid(payment.get());
            }
        }
        assertThat(winners).as("round %s", round).isEqualTo(1);
        assertThat(rig.processor.intents()).as("round %s", round).isEqualTo(round);
    }
}
