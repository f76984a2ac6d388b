package dev.tillbridge.app;

import static dev.tillbridge.app.CommandScene.done;
import static dev.tillbridge.app.CommandScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.activity.Signal;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.json.Json;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two desks that took payments by themselves become one location, by commands alone.
final class MovingDeskTest {
    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    Path folder;

    /// Both took their payments with the same processor and at the same clinic.
    private final Outsiders outside = Outsiders.fresh();

    private StripeSandbox processor;
    private RunningDesk front;
    private RunningDesk back;
    private String paidFront;
    private String paidBack;
    private final String location = SERVER.place().database();

    @BeforeEach
    void start() throws IOException {
        processor = StripeSandbox.start(folder.resolve("processor.db"), 0, Clock.systemUTC(), RunningService.KEY);
        paidFront = paid(folder.resolve("front"), "1042");
        paidBack = paid(folder.resolve("back"), "2001");
        front = new RunningDesk(folder.resolve("front"), processor.address());
        back = new RunningDesk(folder.resolve("back"), processor.address());
    }

    @AfterEach
    void stop() throws InterruptedException {
        back.close();
        front.close();
        processor.close();
    }

    @Test
    void each_desk_takes_its_payments_along_and_both_see_them_all() throws IOException {
        create();
        assertThat(payments(front)).containsExactly(paidFront);

        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));

        assertThat(payments(front)).containsExactlyInAnyOrder(paidFront, paidBack);
        assertThat(payments(back)).containsExactlyInAnyOrder(paidFront, paidBack);
        assertThat(files("back")).doesNotContain("tillbridge.db").hasSize(2);
        assertThat(refused(front.say("location", "move-back")).err()).contains("other desks have joined");
        assertThat(payments(front)).hasSize(2);
    }

    @Test
    void a_desk_that_is_alone_goes_back_to_a_file_of_its_own() throws IOException {
        create();
        done(front.say("person", "add", "Ann", "--role", "manager"));

        assertThat(done(front.say("location", "move-back")).out()).contains("file of its own");

        assertThat(done(front.say("status")).out()).contains("SQLite");
        assertThat(payments(front)).containsExactly(paidFront);
        assertThat(done(front.say("person", "list")).out()).contains("Ann");
        assertThat(files("front")).contains("tillbridge.db");
    }

    @Test
    void a_desk_that_keeps_what_the_database_has_not_taken_yet_does_not_go_back_before_that() {
        create();
        KeptResults.in(front.data.root())
                .refused(new ActivityId("01M83DRKTZH4Q3YB967Y1DV177"), new Signal("cancel"), Instant.EPOCH);

        assertThat(refused(front.say("location", "move-back")).err())
                .contains("found out while")
                .contains("(1)");

        assertThat(payments(front)).containsExactly(paidFront);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> KeptResults.in(front.data.root()).lines().isEmpty());
        done(front.say("location", "move-back"));
        assertThat(payments(front)).containsExactly(paidFront);
    }

    @Test
    void who_joined_goes_back_without_an_account_and_then_the_first_goes_with_everything() throws IOException {
        create();
        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));
        var joined = accounts();

        done(back.say("location", "move-back"));

        assertThat(joined).hasSize(2);
        assertThat(accounts()).hasSize(1);
        assertThat(payments(back)).containsExactly(paidBack);
        assertThat(files("back")).contains("tillbridge.db");
        done(front.say("location", "move-back"));
        assertThat(payments(front)).containsExactlyInAnyOrder(paidFront, paidBack);
    }

    @Test
    void a_desk_that_charges_on_another_account_comes_along_only_when_it_is_said() throws InterruptedException {
        create();
        back.close();
        try (var own = Databases.sqlite(folder.resolve("back").resolve("tillbridge.db"))) {
            own.change(tx -> tx.handle().execute("update attempt set account = 'acct_2'"));
        }
        back = new RunningDesk(folder.resolve("back"), processor.address());

        var refused = refused(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));
        assertThat(refused.err()).contains("acct_2").contains("--other-account");
        assertThat(payments(back)).containsExactly(paidBack);
        assertThat(accounts()).hasSize(1);

        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2", "--other-account"));
        assertThat(payments(back)).containsExactlyInAnyOrder(paidFront, paidBack);
    }

    private List<String> accounts() {
        return SERVER.ask("select rolname from pg_roles where rolcanlogin and rolname ~ '^" + location + "_desk_'");
    }

    @Test
    void a_desk_that_can_neither_start_there_nor_go_back_at_first_starts_there_at_last() throws IOException {
        create();
        var invitation = front.invite();
        hinder("if nextval('public.tries') = 1 then raise exception 'full' using errcode = '53100'; end if;");

        var said = done(back.typing(invitation + "\n", "location", "join", "--name", "Exam 2"));

        assertThat(said.out()).contains("Joined as Exam 2");
        assertThat(payments(back)).containsExactlyInAnyOrder(paidFront, paidBack);
        assertThat(files("back")).doesNotContain("tillbridge.db");
    }

    @Test
    void a_desk_that_can_start_in_neither_database_says_what_was_in_the_way_first() throws InterruptedException {
        create();
        var invitation = front.invite();
        hinder("raise exception 'full' using errcode = '53100';");

        var command = Thread.ofPlatform().daemon().start(() -> back.typing(invitation + "\n", "location", "join"));

        assertThat(back.ended()).isTrue();
        command.interrupt();
        assertThat(command.join(Duration.ofSeconds(20))).isTrue();
        assertThat(back.printed()).contains("full").doesNotContain("cannot go back");
    }

    /// What happens when a desk enters the location's list; and nobody who moved can go back.
    private void hinder(String atTheEntrance) {
        SERVER.in(
                location,
                "create sequence public.tries;"
                        + " create function public.at_the_entrance() returns trigger language plpgsql security definer"
                        + " as $$ begin " + atTheEntrance + " return new; end $$;"
                        + " create trigger at_the_entrance before insert on public.desk"
                        + " for each row execute function public.at_the_entrance();"
                        + " create function public.no_way_back() returns trigger language plpgsql security definer"
                        + " as $$ begin raise exception 'no way back'; end $$;"
                        + " create trigger no_way_back before update on public.moved_history"
                        + " for each row execute function public.no_way_back()");
    }

    private String paid(Path folder, String invoice) throws IOException {
        new DataDirectory(folder).create();
        try (var database = Databases.sqlite(folder.resolve("tillbridge.db"))) {
            var clinic = new Clinic(database, outside).setUp();
            outside.reader().next(Card.APPROVED);
            var payment = clinic.charge(invoice);
            clinic.pass(Duration.ofSeconds(12));
            return clinic.attempt(payment).code().value();
        }
    }

    private List<String> payments(RunningDesk desk) {
        return Json.parse(done(desk.say("payment", "list", "--json")).out()).findValuesAsString("code").stream()
                .distinct()
                .toList();
    }

    private List<String> files(String desk) throws IOException {
        try (var files = Files.list(folder.resolve(desk))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("tillbridge") && !name.endsWith(".lock"))
                    .filter(name -> !name.endsWith("-wal") && !name.endsWith("-shm"))
                    .sorted()
                    .toList();
        }
    }

    private void create() {
        done(front.create(SERVER, location));
    }
}
