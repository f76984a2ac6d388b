package dev.tillbridge.pims.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.Chromium;
import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.ProfileConnector;
import dev.tillbridge.pims.profile.TestProfiles;
import dev.tillbridge.sandbox.pims.DemoPims;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/// The demo clinic's profiles, read and posted by the real page driver in a real browser.
@Tag("browser")
class DemoProfilesInBrowserTest {
    private static Chromium chromium;

    @TempDir
    Path folder;

    private DemoPims pims;

    @BeforeAll
    static void open() {
        chromium = Chromium.headless();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        pims = DemoPims.start(folder.resolve("clinic.db"), 0, Clock.systemUTC(), "stage-token");
        var driver = chromium.driver();
        driver.get(pims.address().resolve("/login").toString());
        driver.findElement(By.name("user")).sendKeys("ann");
        driver.findElement(By.name("password")).sendKeys("willow");
        driver.findElement(By.cssSelector("button")).click();
        chromium.until(page -> !String.valueOf(page.getCurrentUrl()).contains("/login"));
    }

    @AfterEach
    void stop() {
        pims.close();
    }

    private static Profile profile(String file) {
        try (var yaml = TestProfiles.class.getResourceAsStream("/profiles/" + file + ".yaml")) {
            return TestProfiles.good(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private ProfileConnector connector(Profile profile) {
        return new ProfileConnector(
                id -> Optional.of(profile), new DriverSurface(chromium), new OpenPages(), Clock.systemUTC());
    }

    private InvoicePlace place(Profile profile, String path) {
        return new InvoicePlace(
                profile.id(), "1042", pims.address().resolve(path).toString(), null, null);
    }

    @ParameterizedTest
    @CsvSource({"demo-v1, /clinic/invoices/1042", "demo-v2, /app/#/invoices/1042"})
    void part_of_an_invoice_is_put_in_and_found_again(String file, String path) {
        var profile = profile(file);
        var connector = connector(profile);
        var place = place(profile, path);

        var before = connector.readFresh(place);
        assertThat(before.blocks()).isEmpty();
        assertThat(before.itemized()).isTrue();
        var lists = connector.postingLists(place);
        assertThat(lists.paymentTypes()).isNotEmpty();
        var due = before.invoice().due();
        var part = new Money(due.minorUnits() / 3, due.currency());
        var type = lists.paymentTypes().getLast();
        var entry = new Entry(
                part, LocalDate.now(ZoneOffset.UTC), type, lists.employees().getLast(), "TB K7M42QX", true);
        var story = new ArrayList<String>();

        assertThat(connector.enter(place, entry, story::add))
                .as(story.toString())
                .isInstanceOf(EntryResult.StepsDone.class);

        var after = connector.readFresh(place).invoice();
        assertThat(after.due()).isEqualTo(due.minus(part));
        assertThat(after.payments())
                .filteredOn(payment -> payment.reference()
                        .filter(reference -> reference.contains("TB K7M42QX"))
                        .isPresent())
                .singleElement()
                .satisfies(payment -> {
                    assertThat(payment.amount()).isEqualTo(part);
                    assertThat(payment.type()).contains(type);
                });
        assertThat(connector.openInvoices(place)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "demo-v1, /clinic/invoices/1042",
        "demo-v2, /app/#/invoices/1042",
        "demo-no-write-back, /frontdesk/invoices/1042"
    })
    void all_payments_of_a_day_are_read_from_its_day_sheet(String file, String path) throws SQLException {
        var profile = profile(file);
        var connector = connector(profile);
        var place = place(profile, path);
        var today = LocalDate.now(ZoneOffset.UTC);
        var before = connector.paymentsOn(place, today).orElseThrow().payments();

        // More than one page of the day sheet holds.
        put(today, 60);

        var day = connector.paymentsOn(place, today).orElseThrow().payments();
        assertThat(day).hasSize(before.size() + 60);
        assertThat(day.getLast()).satisfies(last -> {
            assertThat(last.amount()).isEqualTo(Money.of(-100, "USD"));
            assertThat(last.invoice()).contains("1042");
            assertThat(last.reference()).contains("note 60");
            assertThat(last.type()).isPresent();
            assertThat(last.takenBy()).isPresent();
            assertThat(last.client()).isPresent();
        });
        assertThat(connector
                        .paymentsOn(place, today.minusYears(3))
                        .orElseThrow()
                        .payments())
                .isEmpty();
    }

    /// Somebody else puts payments in, the last of them money that was given back.
    private void put(LocalDate day, int howMany) throws SQLException {
        try (var book = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("clinic.db"));
                var entry = book.prepareStatement(
                        "insert into payment (invoice, type, employee, currency, amount,"
                                + " paid_on, reference, entered_at, entered_by) values ('1042', 1, 2, 'USD', ?, ?, ?, ?, 'Bea')")) {
            for (int number = 1; number <= howMany; number++) {
                entry.setLong(1, number == howMany ? -100 : 1);
                entry.setString(2, day.toString());
                entry.setString(3, "note " + number);
                entry.setString(4, day + "T10:00:00");
                entry.executeUpdate();
            }
        }
    }

    @Test
    void a_face_without_write_back_is_read_and_takes_no_entry() {
        var profile = profile("demo-no-write-back");

        var reading = connector(profile).readFresh(place(profile, "/frontdesk/invoices/1042"));

        assertThat(reading.blocks()).isEmpty();
        assertThat(reading.invoice().due().isPositive()).isTrue();
        assertThat(profile.abilities().payment()).isFalse();
    }
}
