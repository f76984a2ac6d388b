package dev.tillbridge.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class LocationsContract {
    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    private final Locations locations = new Locations(clock, Ids.random(), new Events(clock));
    private static final Surroundings HERE = new Surroundings(ZoneId.of("Europe/Copenhagen"), Locale.of("da", "DK"));

    private TestDatabase test;
    private Database database;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
        database.change(tx -> locations.ensure(tx, HERE));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void a_new_location_has_the_standard_settings_and_keeps_its_id() {
        var location = database.<Location>write(
                tx -> locations.ensure(tx, new Surroundings(ZoneId.of("Asia/Tokyo"), Locale.JAPAN)));

        assertThat(location).isEqualTo(database.<Location>read(locations::location));
        assertThat(location.posting()).isTrue();
        assertThat(location.duplicateWindow()).isEqualTo(Duration.ofMinutes(15));
        assertThat(location.partReasons()).containsExactly("client's wish", "deposit", "split");
        assertThat(location.isPractice("http://127.0.0.1:8123/invoice/1")).isFalse();
    }

    @Test
    void a_new_location_begins_with_the_time_money_and_language_of_its_computer() {
        var location = database.<Location>read(locations::location);

        assertThat(location.zone()).isEqualTo(ZoneId.of("Europe/Copenhagen"));
        assertThat(location.currency().getCurrencyCode()).isEqualTo("DKK");
        assertThat(location.locale()).isEqualTo(Locale.of("da"));
    }

    @ParameterizedTest
    @CsvSource({"en-US, USD, en", "da-DK, DKK, da", "en-GB, GBP, en", "en, , en", "de-AT, EUR, en", "und, , en"})
    void the_computers_region_names_the_money(String region, String currency, String language) {
        var here = new Surroundings(ZoneId.of("UTC"), Locale.forLanguageTag(region));

        assertThat(here.currency()).isEqualTo(Optional.ofNullable(currency));
        assertThat(here.language()).isEqualTo(language);
    }

    @Test
    void the_address_has_lines_and_they_are_bounded() {
        var location = set("address", "12 Willow Lane|Maplewood, NJ 07040 ");

        assertThat(location.address()).containsExactly("12 Willow Lane", "Maplewood, NJ 07040");
        assertThatThrownBy(() -> set("address", "a|b|c|d|e")).hasMessageContaining("SETTING_REFUSED");
        assertThatThrownBy(() -> set("phone", "5".repeat(41))).hasMessageContaining("SETTING_REFUSED");
        assertThat(set("phone", "(973) 555-0142").phone()).isEqualTo("(973) 555-0142");
        assertThat(set("address", "").address()).isEmpty();
    }

    @Test
    void the_most_particular_payment_type_wins() {
        set("payment-type/*/CARD_READER/*", "Card");
        set("payment-type/demo/CARD_READER/*", "Credit card");
        set("payment-type/demo/CARD_READER/Visa", "Visa");
        var location = set("employee/demo/01ABC", "Dr. Lund");

        assertThat(location.paymentType("demo", "CARD_READER", "Visa")).contains("Visa");
        assertThat(location.paymentType("demo", "CARD_READER", "Amex")).contains("Credit card");
        assertThat(location.paymentType("demo", "CARD_READER", "")).contains("Credit card");
        assertThat(location.paymentType("tryton", "CARD_READER", "Visa")).contains("Card");
        assertThat(location.paymentType("tryton", "CASH", "")).isEmpty();
        assertThat(location.employee("demo", "01ABC")).contains("Dr. Lund");
        assertThat(location.employee("tryton", "01ABC")).isEmpty();
    }

    @Test
    void only_the_very_address_that_is_marked_is_practice() {
        var location = set("practice-pims", "HTTPS://Demo.example/login http://127.0.0.1:8123");

        assertThat(location.isPractice("https://demo.example/invoice/1")).isTrue();
        assertThat(location.isPractice("https://demo.example:443/x")).isTrue();
        assertThat(location.isPractice("http://127.0.0.1:8123/invoice/1")).isTrue();
        for (var other : List.of(
                "http://demo.example/",
                "https://demo.example:8443/",
                "https://demo.example.evil.test/",
                "https://evil.test/https://demo.example",
                "https://demo.example@evil.test/",
                "http://127.0.0.1:81234/",
                "",
                "not an address")) {
            assertThat(location.isPractice(other)).as(other).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "currency,XYZ1",
        "currency,XAU",
        "time-zone,Mars/Base",
        "language,fr",
        "posting,maybe",
        "duplicate-minutes,-1",
        "duplicate-minutes,241",
        "desks,0",
        "desks,501",
        "desks,two",
        "practice-pims,ftp://x.example",
        "practice-pims,https://user:pw@x.example",
    })
    void a_value_that_does_not_fit_is_refused_and_changes_nothing(String key, String value) {
        assertRefused(key, value, ProblemCode.SETTING_REFUSED);

        assertThat(database.<List<LocationChange>>read(view -> locations.changes(view, 10)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"colour,red", "id,other", "payment-type/demo/CARD_READER,x", "employee/demo/../x,y"})
    void an_unknown_setting_is_refused(String key, String value) {
        assertRefused(key, value, ProblemCode.SETTING_UNKNOWN);
    }

    @Test
    void every_change_says_who_what_before_and_after() {
        set("posting", "off");
        set("posting", "off");
        set("posting", "");

        var changes = database.<List<LocationChange>>read(view -> locations.changes(view, 10));
        assertThat(changes).hasSize(2);
        assertThat(changes.getFirst().was()).contains("off");
        assertThat(changes.getFirst().now()).isEmpty();
        assertThat(changes.getFirst().person()).isEqualTo("Mia");
        assertThat(database.<Location>read(locations::location).posting()).isTrue();
    }

    @Test
    void how_many_desks_there_are_is_not_known_until_somebody_says_it() {
        assertThat(database.<Location>read(locations::location).desks()).isEmpty();
        assertThat(set("desks", " 012 ").desks()).hasValue(12);
    }

    @Test
    void every_setting_has_a_meaning_in_both_languages() {
        set("payment-type/demo/CARD_READER/Visa", "Visa");
        set("employee/demo/01ABC", "Dr. Lund");
        for (var locale : new Locale[] {Locale.US, Locale.of("da", "DK")}) {
            assertThat(database.<List<SettingLine>>read(view -> locations.lines(view, locale)))
                    .hasSize(Setting.values().length + 2)
                    .allSatisfy(line -> assertThat(line.meaning()).isNotBlank());
        }
    }

    private Location set(String key, String value) {
        return database.write(tx -> locations.set(tx, key, value, "Mia"));
    }

    private void assertRefused(String key, String value, ProblemCode code) {
        assertThatThrownBy(() -> set(key, value))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }
}
