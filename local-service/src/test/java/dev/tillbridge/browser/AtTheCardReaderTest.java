package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What clients and card readers do, as the person at the desk sees it, counted at the processor.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AtTheCardReaderTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void a_card_that_is_not_accepted_is_tried_again_and_charged_once() {
        var before = here.town().farSide();

        asking("1039", 72_50);
        here.desk().reader().tapRefused();
        here.desk().panel().awaitTitle("Card not accepted").awaitText("Nothing was charged.");
        here.picture("not-accepted");
        here.desk().panel().press("Try again $72.50");
        paid("$72.50");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(72_50));
        assertThat(here.town().books().entries("1039")).isEqualTo(1);
    }

    @Test
    void a_client_who_presses_cancel_pays_nothing_and_is_asked_again() {
        var before = here.town().farSide();

        asking("0962", 58_00);
        here.desk().reader().cancel();
        here.desk().panel().awaitText("Nothing was charged.");
        here.picture("cancelled-at-the-reader");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
        assertThat(here.town().books().entries("0962")).isZero();
    }

    @Test
    void a_client_who_walks_away_pays_nothing_and_can_be_asked_again() {
        var before = here.town().farSide();

        asking("1043", 96_45);
        here.desk().reader().walkAway();
        here.desk().panel().awaitTitle("Nobody tapped a card").awaitText("Nothing was charged.");
        here.picture("nobody-tapped");
        here.desk().reader().waits(Duration.ofMinutes(2));
        here.desk().panel().press("Ask again $96.45");
        paid("$96.45");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(96_45));
        assertThat(here.town().books().entries("1043")).isEqualTo(1);
    }

    @Test
    void stop_takes_the_amount_off_the_card_reader() {
        var before = here.town().farSide();

        asking("1018", 88_50);
        here.picture("waiting-for-card");
        here.desk().panel().press("Stop");
        here.desk().panel().awaitText("Nothing was charged.");
        here.picture("stopped");

        assertThat(here.desk().reader().screen()).isNotEqualTo("asking");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
    }

    @Test
    void stop_pressed_as_the_card_is_tapped_tells_what_the_processor_says() {
        var before = here.town().farSide();

        asking("1042", 184_20);
        here.town().processor().arm("slow", "GET", "/v1/terminal/readers/*", 1_000, 2_500);
        here.town().processor().arm("slow", "GET", "/v1/payment_intents/*", 1_000, 2_500);
        here.desk().reader().tap();
        here.desk().panel().press("Stop");
        here.desk().panel().awaitTitle("Paid $184.20").awaitText("charged before Stop reached it");
        here.picture("paid-before-stop");
        here.desk().panel().awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(184_20));
        assertThat(here.town().books().entries("1042")).isEqualTo(1);
    }

    @Test
    void a_card_reader_that_is_switched_off_charges_nothing() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "1031");
        here.desk().reader().switchedOn(false);

        here.desk().panel().charge();
        here.desk().panel().awaitTitle("Card reader offline").awaitText("Nothing was charged.");
        here.picture("reader-offline");
        here.desk().reader().switchedOn(true);

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
        assertThat(here.town().books().entries("1031")).isZero();
    }

    private void asking(String invoice, long minor) {
        here.desk().pay(Face.CLASSIC, invoice);
        here.desk().panel().charge();
        assertThat(here.desk().reader().awaitAsking()).isEqualTo(minor);
        here.desk().panel().awaitStep("Waiting for card");
    }

    private void paid(String amount) {
        here.desk().reader().awaitAsking();
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid " + amount).awaitLine("Willow Creek", "in Willow Creek");
    }
}
