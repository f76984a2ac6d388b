package dev.tillbridge.app;

import static dev.tillbridge.app.CommandScene.done;
import static dev.tillbridge.app.CommandScene.id;
import static dev.tillbridge.app.CommandScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.json.Json;
import dev.tillbridge.kill.Cashier;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.Progress;
import dev.tillbridge.protocol.Shown;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.rig.Bill;
import dev.tillbridge.rig.Gone;
import dev.tillbridge.rig.Refused;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.rig.Till;
import dev.tillbridge.store.Cable;
import dev.tillbridge.store.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A manager shuts a desk out while its client stands at the card reader.
final class ShutOutInMidPaymentPostgresTest {
    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final Pattern SERVER_OF_DESK = Pattern.compile("postgresql://([0-9.:]+)/");
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final String database = SERVER.place().database();
    private Rig rig;
    private RunningDesk front;
    private RunningDesk back;
    private Cable cable;
    private RigBrowser atFront;
    private RigBrowser atBack;
    private String reader;
    private String ann;

    @BeforeEach
    void twoDesks() throws IOException, InterruptedException {
        rig = Rig.in(folder);
        front = new RunningDesk(rig.data, rig.processorAddress());
        back = new RunningDesk(rig.desk("back"), rig.processorAddress());
        done(front.create(SERVER, database, "--name", "Reception"));
        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));
        ann = id(done(front.say("person", "add", "Ann", "--role", "manager", "--json")));
        done(front.typing("2486\n", "person", "pin", ann));
        reader = rig.setUp();
        rig.tapAfter(reader, -1);
        back.close();
        cable = Cable.to(Files.readString(back.data.settings()));
        Files.writeString(back.data.settings(), cable.url(Files.readString(back.data.settings())));
        back.start();
        back.awaitAnswer();
        atFront = browser(front);
        atBack = browser(back);
    }

    @AfterEach
    void close() throws InterruptedException {
        atFront.close();
        atBack.close();
        back.close();
        front.close();
        cable.close();
        rig.close();
    }

    private RigBrowser browser(RunningDesk desk) {
        int port = desk.port();
        return rig.browser(port, Rig.pair(desk.data.root(), port), frame -> {});
    }

    /// A charge at the desk that is going to be shut out, until its client is asked for the card.
    private String onTheReader(Bill bill) {
        var payment = rig.nextId();
        Till.charge(atBack, Till.show(atBack, Till.open(atBack, bill)), payment, reader);
        await().until(() -> Optional.ofNullable(atBack.payment(payment))
                .filter(view -> view.progress() == Progress.WAITING_FOR_CARD)
                .isPresent());
        return payment;
    }

    private void tap() {
        await().ignoreExceptions().until(() -> rig.processor.approve(Rig.atProcessor(reader)) != null);
    }

    private void shutOut() {
        done(front.typing("2486\n", "location", "desk-revoke", "Exam 2", "--manager", ann));
    }

    /// The minute in which nobody hears of the desk is said, not waited for.
    private void silentForAMinute() {
        SERVER.in(
                database,
                "update service_home set seen_at = seen_at - 61000000;"
                        + " update activity set lease_until = 0 where lease_owner is not null");
    }

    /// A joining code with the server's address as the desk has it.
    private String codeFor(RunningDesk desk) throws IOException {
        var server = SERVER_OF_DESK.matcher(Files.readString(desk.data.settings()));
        assertThat(server.find()).isTrue();
        var said = done(
                front.typing("2486\n", "location", "invite", "--server", server.group(1), "--manager", ann, "--json"));
        return Json.parse(said.out()).path("code").stringValue();
    }

    private void chargedOnceAndEnteredOnce(Bill bill) {
        assertThat(rig.processor.charges()).isEqualTo(1);
        assertThat(rig.clinic.find(bill.id()).entries()).hasSize(1);
    }

    private static int kept(RunningDesk desk) {
        try (var client = ControlClient.connect(desk.data.root(), Locale.ENGLISH)) {
            return client.call(Methods.STATUS, new Nothing()).kept();
        }
    }

    /// As the other desk sees it, where a person has the bill open and puts in what waits.
    private Cashier.Told followedAtFront(Bill bill, String payment) throws InterruptedException {
        silentForAMinute();
        Till.open(atFront, bill);
        return new Cashier(atFront, reader, new ArrayList<>()).follow(payment);
    }

    @Test
    void another_desk_finds_out_that_the_client_paid_and_the_one_that_is_out_charges_nobody_and_says_why()
            throws InterruptedException {
        var bill = rig.clinic.bill(18_420);
        var next = Till.show(atBack, Till.open(atBack, rig.clinic.bill(5_000)));
        var payment = onTheReader(bill);

        shutOut();
        tap();
        chargesNobody(next);

        assertThat(back.ended()).isTrue();
        assertThat(back.printed()).contains("was shut out").contains("location rejoin");
        assertThat(followedAtFront(bill, payment)).isEqualTo(Cashier.Told.PAID);
        chargedOnceAndEnteredOnce(bill);
    }

    /// The desk notices within a second that it is out; by then, or before, it is too late to charge.
    private void chargesNobody(Shown next) {
        assertThatThrownBy(() -> Till.charge(atBack, next, rig.nextId(), reader))
                .satisfies(why -> {
                    if (why instanceof Refused refused) {
                        assertThat(refused.code()).isIn("DATABASE_AWAY", "DESK_REVOKED");
                    } else {
                        assertThat(why).isInstanceOf(Gone.class);
                    }
                });
    }

    @Test
    void what_the_desk_kept_while_it_had_no_database_is_there_still_when_it_is_let_in_again()
            throws IOException, InterruptedException {
        var bill = rig.clinic.bill(18_420);
        var payment = onTheReader(bill);
        cable.pullOut();
        tap();
        await().atMost(LONGEST).until(() -> kept(back) == 1);

        shutOut();
        cable.putBack();
        assertThat(back.ended()).isTrue();

        assertThat(back.printed()).contains("was shut out");
        assertThat(KeptResults.in(back.data.root()).lines()).hasSize(1);
        assertThat(followedAtFront(bill, payment)).isEqualTo(Cashier.Told.PAID);
        done(back.typing(codeFor(back) + "\n", "location", "rejoin"));
        back.start();
        back.awaitAnswer();
        await().atMost(LONGEST).until(() -> kept(back) == 0);
        assertThat(KeptResults.in(back.data.root()).lines()).isEmpty();
        assertThat(atFront.call(Methods.ATTENTION, new Nothing()).items()).isEmpty();
        chargedOnceAndEnteredOnce(bill);
    }
}
