package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Money that a person takes herself is noted at the desk, counted in the clinic's program.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NotingMoneyTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void cash_with_change_is_noted_once_and_stands_in_the_practice_software() {
        long charges = here.town().processor().charges();
        here.desk().pay(Face.CLASSIC, "1042");

        here.desk().panel().press("Other ways to pay");
        here.picture("other-ways");
        here.desk().panel().press("Cash, check or other: note it");
        here.desk().panel().type("Cash given (if more)", "180");
        here.desk().panel().awaitText("Less than the amount");
        here.desk().panel().press("Note $184.20");
        here.desk().panel().press("Ann");
        here.desk().panel().type("Cash given (if more)", "200");
        here.desk().panel().awaitText("Give $15.80 back as change");
        here.picture("noting-cash");
        here.desk().panel().press("Note $184.20");

        here.desk().panel().awaitTitle("Paid $184.20").awaitLine("Willow Creek", "in Willow Creek");
        here.desk().panel().awaitText("$200.00 given, $15.80 change");
        here.picture("noted-cash");
        assertThat(here.town().books().entries("1042")).isEqualTo(1);
        assertThat(here.town().books().dueMinor("1042")).isZero();
        assertThat(here.town().processor().charges()).isEqualTo(charges);
    }
}
