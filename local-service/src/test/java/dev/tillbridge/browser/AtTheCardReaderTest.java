package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void of_a_card_with_too_little_on_it_the_rest_is_charged_at_once_while_the_first_part_goes_in() {
        var before = here.town().farSide();

        asking("1044", 243_70);
        here.town().books().set("slow", "", 150);
        here.desk().reader().tapPartly(60_00);
        here.desk().panel().awaitTitle("Only part was paid").awaitText("$60.00 of $243.70 paid; $183.70 is open.");
        here.picture("only-part-was-paid");
        here.desk().panel().press("Charge the rest $183.70");
        here.desk().reader().awaitAmount(183_70);
        here.town().books().clear("slow");
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $183.70").awaitLine("Willow Creek", "in Willow Creek");

        here.town().books().awaitEntries("1044", 2);
        assertThat(here.town().books().dueMinor("1044")).isZero();
        assertThat(here.town().farSide().since(before)).isEqualTo(new FarSide(2, 243_70, 0));
    }

    @Test
    void the_rest_is_charged_from_a_page_that_does_not_show_the_first_part_yet() {
        var before = here.town().farSide();

        asking("1050", 184_20);
        here.desk().reader().tapPartly(100_00);
        here.desk().panel().awaitTitle("Only part was paid").awaitLine("Willow Creek", "in Willow Creek");
        here.desk().panel().press("Charge the rest $84.20");
        here.desk().reader().awaitAmount(84_20);
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $84.20").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().books().dueMinor("1050")).isZero();
        assertThat(here.town().farSide().since(before)).isEqualTo(new FarSide(2, 184_20, 0));
    }

    @Test
    void an_earlier_amount_on_the_card_reader_is_taken_off_and_never_charged_to_this_client() {
        var before = here.town().farSide();
        here.town().leaveOnReader("Front desk", 12_34);

        here.desk().pay(Face.CLASSIC, "0987");
        here.desk().panel().charge();
        here.desk().reader().awaitAmount(40_00);
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $40.00").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(40_00));
    }

    @Test
    void answers_that_get_lost_mean_not_sure_yet_until_look_now_finds_the_payment() {
        var before = here.town().farSide();

        asking("1051", 1_014_00);
        here.town().processor().arm("drop_before", "GET", "/v1/payment_intents/*", 1_000, 0);
        here.town().processor().arm("drop_before", "GET", "/v1/terminal/readers/*", 1_000, 0);
        var lostSince = Instant.now();
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Not sure yet");
        assertThat(Duration.between(lostSince, Instant.now())).isLessThan(Duration.ofSeconds(25));
        here.picture("not-sure-yet");
        assertThat(here.desk().panel().mayCharge()).isFalse();
        here.town().processor().disarm();
        here.desk().panel().press("Look now");
        here.desk().panel().awaitTitle("Paid $1,014.00").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().processor().fired()).contains("DROP_BEFORE");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(1_014_00));
        assertThat(here.town().books().dueMinor("1051")).isZero();
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
