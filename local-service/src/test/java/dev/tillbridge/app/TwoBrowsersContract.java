package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ReaderAdd;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.Seat;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two browsers at one running service, each let in by itself and each with a card reader of its own: nothing but
/// the invoice stands between their presses. Counted at the processor and in the clinic.
abstract class TwoBrowsersContract {
    private static final int ROUNDS = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Rig rig;
    private final List<Service> services = new ArrayList<>();
    private Seat front;
    private Seat back;

    /// The settings of a service on the database that is tested.
    abstract Settings settings(Rig rig);

    static Settings settings(String database, String user, URI processor) {
        return new Settings(0, database, user, new Settings.Stripe(processor, false), List.of());
    }

    /// The database goes with its service.
    void drop() {}

    /// Where the second browser's service keeps its files: with the first browser's, if it is the same service.
    Path secondData(Rig rig) {
        return rig.data;
    }

    @BeforeEach
    void open() {
        rig = Rig.in(folder);
        var first = start(rig.data);
        var other = secondData(rig);
        var second = other.equals(rig.data) ? first : start(other);
        front = seat(first, rig.data, rig.setUp());
        back = seat(second, other, secondReader());
    }

    private Service start(Path data) {
        var service = Service.start(new DataDirectory(data), settings(rig), Clock.systemUTC());
        services.add(service);
        return service;
    }

    private String secondReader() {
        try (var control = ControlClient.connect(rig.data, Locale.ENGLISH)) {
            return control.call(Methods.READER_ADD, new ReaderAdd("simulated-s700", null, "Exam 2"))
                    .id();
        }
    }

    private Seat seat(Service service, Path data, String reader) {
        rig.tapAfter(reader, 0);
        var paired = Rig.pair(data, service.port());
        return new Seat(rig.browser(service.port(), paired, frame -> {}), reader);
    }

    @AfterEach
    void close() {
        front.browser().close();
        back.browser().close();
        services.forEach(Service::close);
        rig.close();
        drop();
    }

    @Test
    void two_desks_press_charge_in_the_same_moment_two_hundred_times_and_each_invoice_is_paid_once() throws Exception {
        long asked = 0;
        try (var hands = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                var bill = rig.clinic.bill(10_000 + 100L * round);
                asked += bill.totalMinor();
                var together = new CyclicBarrier(2);
                var first = hands.submit(() -> front.press(bill, rig.nextId(), together));
                var second = hands.submit(() -> back.press(bill, rig.nextId(), together));
                var here = first.get();
                var there = second.get();

                assertThat(here.isPresent()).as("round %s", round).isNotEqualTo(there.isPresent());
                here.ifPresent(front::awaitPaid);
                there.ifPresent(back::awaitPaid);
                assertThat(rig.processor.intents()).as("round %s", round).isEqualTo(round);
            }
        }

        Awaitility.await()
                .atMost(Seat.LONGEST)
                .untilAsserted(() -> assertThat(rig.clinic.bills())
                        .hasSize(ROUNDS)
                        .allSatisfy(bill -> assertThat(bill.dueMinor()).isZero()));
        assertThat(rig.processor.charges()).isEqualTo(ROUNDS);
        assertThat(rig.processor.capturedMinor()).isEqualTo(asked);
        assertThat(rig.clinic.bills())
                .allSatisfy(bill -> assertThat(bill.entries()).hasSize(1));
    }
}
