package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.protocol.Change;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.SecretSet;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.rig.Bill;
import dev.tillbridge.rig.Refused;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.rig.Till;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two desks with a service each, on one database: what one does, the other knows.
final class SeveralDesksPostgresTest {
    private final TestDatabase database = TestDatabases.postgres();
    private final List<FromService> heardAtBack = new CopyOnWriteArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Rig rig;
    private Path backData;
    private Service first;
    private Service second;
    private RigBrowser front;
    private RigBrowser back;
    private String reader;

    @BeforeEach
    void open() {
        rig = Rig.in(folder);
        backData = rig.desk("second");
        first = start(rig.data);
        second = start(backData);
        reader = rig.setUp();
        front = rig.browser(first.port(), Rig.pair(rig.data, first.port()), frame -> {});
        back = rig.browser(second.port(), Rig.pair(backData, second.port()), heardAtBack::add);
    }

    private Service start(Path data) {
        var address = database.address();
        new SecretFiles(data.resolve("secrets")).write("database.password", address.password());
        var settings = TwoBrowsersContract.settings(address.url(), address.user(), rig.processorAddress());
        return Service.start(new DataDirectory(data), settings, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        front.close();
        back.close();
        second.close();
        first.close();
        rig.close();
        database.close();
    }

    private String chargeAtFront(Bill bill) {
        var payment = rig.nextId();
        Till.charge(front, Till.show(front, Till.open(front, bill)), payment, reader);
        return payment;
    }

    /// What the button on the invoice was told at the other desk.
    private List<String> statesAtBack(Bill bill) {
        return heardAtBack.stream()
                .flatMap(frame ->
                        frame instanceof Event(var _, Change.Invoice(var state)) ? Stream.of(state) : Stream.empty())
                .filter(state -> state.invoiceId().equals(bill.id()))
                .map(state -> state.mark().name())
                .toList();
    }

    @Test
    void the_button_on_the_invoice_shows_at_the_other_desk_what_becomes_of_it() throws Exception {
        rig.tapAfter(reader, -1);
        var bill = rig.clinic.bill(18_420);
        Till.open(back, bill);

        var payment = chargeAtFront(bill);
        await().until(() -> statesAtBack(bill).contains("BEING_PAID"));
        // As soon as the reader asks for it.
        await().ignoreExceptions().until(() -> rig.processor.approve(Rig.atProcessor(reader)) != null);
        Till.awaitPosted(front, payment);

        await().until(() ->
                !statesAtBack(bill).isEmpty() && statesAtBack(bill).getLast().equals("PAID"));
    }

    @Test
    void a_key_that_another_desk_changes_in_mid_payment_harms_it_not_and_both_charge_with_the_new_one()
            throws Exception {
        rig.tapAfter(reader, -1);
        var bill = rig.clinic.bill(18_420);
        Till.open(back, bill);
        var payment = chargeAtFront(bill);
        await().until(() -> statesAtBack(bill).contains("BEING_PAID"));

        var key = rig.secondKey();
        try (var control = ControlClient.connect(backData, Locale.ENGLISH)) {
            control.call(Methods.SECRET_SET, new SecretSet("stripe.secretKey", key, false));
        }
        await().until(() -> new SecretFiles(rig.data.resolve("secrets"))
                .read("stripe.secretKey")
                .equals(Optional.of(key)));
        rig.endFirstKey();
        await().ignoreExceptions().until(() -> rig.processor.approve(Rig.atProcessor(reader)) != null);
        Till.awaitPosted(front, payment);

        rig.tapAfter(reader, 0);
        var next = rig.nextId();
        Till.charge(back, Till.show(back, Till.open(back, rig.clinic.bill(2_000))), next, reader);
        Till.awaitPosted(back, next);
        Till.awaitPosted(front, chargeAtFront(rig.clinic.bill(3_000)));
        assertThat(rig.processor.charges()).isEqualTo(3);
    }

    @Test
    void what_is_paid_and_not_in_the_clinics_books_yet_is_not_charged_again_at_the_other_desk() throws Exception {
        rig.tapAfter(reader, 0);
        var bill = rig.clinic.bill(18_420);
        var shownAtBack = Till.show(back, Till.open(back, bill));
        var payment = chargeAtFront(bill);

        assertThatThrownBy(() -> Till.charge(back, shownAtBack, rig.nextId(), reader))
                .isInstanceOf(Refused.class);

        Till.awaitPosted(front, payment);
        assertThatThrownBy(() -> Till.charge(back, shownAtBack, rig.nextId(), reader))
                .isInstanceOf(Refused.class);
        assertThat(rig.processor.charges()).isEqualTo(1);
        assertThat(rig.clinic.bills())
                .singleElement()
                .satisfies(paid -> assertThat(paid.entries()).hasSize(1));
    }
}
