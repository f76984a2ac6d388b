package dev.tillbridge.pims.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.Chromium;
import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Entry;
import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.pims.profile.ProfileConnector;
import dev.tillbridge.pims.profile.TestProfiles;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real page driver in a real browser, on pages that nobody has seen before.
@Tag("browser")
class ProfilesInBrowserTest {
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.headless();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_page_with_words_names_and_layout_drawn_by_lot_is_read_and_posted_by_its_profile_alone(long seed)
            throws IOException {
        try (var pims = new RandomPims(seed)) {
            var profile = TestProfiles.good(pims.profile());
            var surface = new DriverSurface(chromium);
            var connector =
                    new ProfileConnector(id -> Optional.of(profile), surface, new OpenPages(), Clock.systemUTC());
            var place = new InvoicePlace(profile.id(), pims.invoiceId, pims.address(), null, null);

            var before = connector.readFresh(place);
            assertThat(before.blocks()).isEmpty();
            assertThat(before.itemized()).isTrue();
            assertThat(before.invoice().due()).isEqualTo(Money.of(123450, "EUR"));
            assertThat(before.invoice().client().id()).isEqualTo("5521");
            assertThat(before.invoice().payments()).isEmpty();

            assertThat(connector.postingLists(place).paymentTypes()).containsExactly("Kontant", "Kort");
            var entry = new Entry(Money.of(50000, "EUR"), LocalDate.of(2026, 11, 21), "Kort", "", "TB K7M42QX", true);
            var story = new ArrayList<String>();
            assertThat(connector.enter(place, entry, story::add))
                    .as(story.toString())
                    .isInstanceOf(EntryResult.StepsDone.class);

            assertThat(pims.payments).containsExactly(Map.of("a", "500,00", "w", "Kort", "r", "TB K7M42QX"));
            assertThat(connector.readFresh(place).invoice().payments())
                    .singleElement()
                    .satisfies(payment -> {
                        assertThat(payment.amount()).isEqualTo(Money.of(50000, "EUR"));
                        assertThat(payment.reference()).contains("TB K7M42QX");
                    });
            assertThat(Set.copyOf(surface.visibilities)).containsExactly("hidden");
        }
    }
}
