package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Another desk that is not joined with this one uses the clinic's processor account.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnotherDeskTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void the_panel_says_that_another_desk_uses_the_account_before_anybody_presses_charge() {
        here.town().strangerCharges(4_200);

        here.desk().press(Face.CLASSIC, "1042").awaitText("Another desk already uses this account");

        here.desk().panel().awaitText("Nothing was charged");
        assertThat(here.town().processor().intents()).isEqualTo(1);
        here.picture("another-desk");
    }
}
