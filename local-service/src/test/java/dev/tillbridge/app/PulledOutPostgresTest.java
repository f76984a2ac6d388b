package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.console.ConsoleVisitor;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.Progress;
import dev.tillbridge.protocol.Screen;
import dev.tillbridge.protocol.Status;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.protocol.frame.Away;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.rig.Refused;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.rig.Till;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Cable;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole service loses the network cable to the shared database while a client stands at the card reader.
final class PulledOutPostgresTest {
    private final TestDatabase database = TestDatabases.postgres();
    private final Cable cable = Cable.to(database.address());
    private final List<FromService> heard = new CopyOnWriteArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Rig rig;
    private Service service;
    private RigBrowser front;
    private String reader;

    @BeforeEach
    void open() {
        rig = Rig.in(folder);
        var address = database.address();
        new SecretFiles(rig.data.resolve("secrets")).write("database.password", address.password());
        var settings = TwoBrowsersContract.settings(cable.url(address), address.user(), rig.processorAddress());
        service = Service.start(new DataDirectory(rig.data), settings, Clock.systemUTC());
        reader = rig.setUp();
        front = rig.browser(service.port(), Rig.pair(rig.data, service.port()), heard::add);
    }

    @AfterEach
    void close() {
        front.close();
        service.close();
        rig.close();
        cable.close();
        database.close();
    }

    /// What the screens were told last while the database is away.
    private Optional<Away> away() {
        return heard.stream()
                .filter(Away.class::isInstance)
                .map(Away.class::cast)
                .reduce((earlier, later) -> later);
    }

    private Optional<PaymentView> told(String payment) {
        return away().stream()
                .flatMap(away -> away.payments().stream())
                .filter(view -> view.id().equals(payment))
                .findFirst();
    }

    private Status status() {
        try (var client = ControlClient.connect(rig.data, Locale.ENGLISH)) {
            return client.call(Methods.STATUS, new Nothing());
        }
    }

    private RunningService.Said doctor() {
        return RunningService.command(new DataDirectory(rig.data), "", Map.of(), "doctor");
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private boolean taps() {
        return rig.processor.approve(Rig.atProcessor(reader)) != null;
    }

    @Test
    void the_desk_sees_paid_while_the_database_is_away_and_it_is_in_the_books_once_when_it_is_back() throws Exception {
        rig.tapAfter(reader, -1);
        var bill = rig.clinic.bill(18_420);
        var next = Till.show(front, Till.open(front, rig.clinic.bill(5_000)));
        var payment = rig.nextId();
        Till.charge(front, Till.show(front, Till.open(front, bill)), payment, reader);
        await().until(() -> Optional.ofNullable(front.payment(payment))
                .filter(view -> view.progress() == Progress.WAITING_FOR_CARD)
                .isPresent());
        cable.pullOut();
        await().ignoreExceptions().until(this::taps);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> told(payment)
                        .filter(view -> view.screen() == Screen.PAID)
                        .isPresent());
        var seen = told(payment).orElseThrow();
        assertThat(seen.problem())
                .isNotNull()
                .satisfies(text -> assertThat(text.cause()).contains("kept on this computer"));
        assertThat(seen.actions()).isEmpty();
        assertThat(away().orElseThrow().button()).isEqualTo("Not now: shared database not reached");
        refused("DATABASE_AWAY", () -> Till.charge(front, next, rig.nextId(), reader));
        refused("AWAY_NOTHING_CHANGED", () -> front.call(Methods.STOP, new PaymentRef(payment)));
        assertThat(status()).satisfies(status -> {
            assertThat(status.databaseAway()).isTrue();
            assertThat(status.kept()).isEqualTo(1);
        });
        var doctor = doctor();
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("BAD  Service: The shared database cannot be reached.")
                .contains("have a tech look at the database and the network")
                .contains("1 result of a payment waits on this computer for the shared database")
                .contains("Do not delete")
                .contains(KeptResults.FILE);
        assertThat(rig.processor.charges()).isEqualTo(1);

        cable.putBack();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> away().filter(away -> away.problem() == null).isPresent());
        Till.awaitPosted(front, payment);
        assertThat(rig.processor.charges()).isEqualTo(1);
        assertThat(rig.clinic.bills().stream()
                        .filter(each -> each.id().equals(bill.id()))
                        .toList())
                .singleElement()
                .satisfies(paid -> assertThat(paid.entries()).hasSize(1));
        assertThat(KeptResults.in(rig.data).lines()).isEmpty();
        assertThat(status().databaseAway()).isFalse();
        assertThat(doctor().out())
                .contains("GOOD  Kept results: Nothing waits for the shared database")
                .doesNotContain("cannot be reached");
    }

    @Test
    void the_console_says_that_the_database_is_away_instead_of_breaking_off_and_is_there_again_by_itself() {
        var console = new ConsoleVisitor(service.port(), this::consoleAddress).enter();
        assertThat(console.get("/payments").statusCode()).isEqualTo(200);

        cable.pullOut();

        await().until(() -> console.get("/payments").statusCode() == 503);
        assertThat(console.get("/payments").body())
                .contains("cannot be used")
                .contains("the network to it")
                .contains("tillbridge status")
                .contains("http-equiv=\"refresh\"");
        var pressed = console.post("/people/add", "name=Bea&role=STAFF");
        assertThat(pressed.statusCode()).isEqualTo(200);
        assertThat(pressed.body()).contains("cannot be used").contains("id=\"main\"");

        cable.putBack();

        await().until(() -> console.get("/payments").statusCode() == 200);
        assertThat(console.get("/people").body()).doesNotContain("Bea");
    }

    private String consoleAddress() {
        try (var client = ControlClient.connect(rig.data, Locale.ENGLISH)) {
            return client.call(Methods.CONSOLE, new Nothing()).address();
        }
    }
}
