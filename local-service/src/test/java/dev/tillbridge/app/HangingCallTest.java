package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.protocol.Action;
import dev.tillbridge.protocol.Screen;
import dev.tillbridge.protocol.Text;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// While a call to the processor hangs, no result comes that could tell the screens anything.
final class HangingCallTest extends CommandScene {
    @Test
    void the_desk_hears_of_a_hanging_call_although_nothing_happens_and_the_payment_goes_on_when_it_ends() {
        var reader = TestDesk.reader(service);
        try (var desk = TestDesk.at(service)) {
            service.control.arm("slow", "POST", "/v1/payment_intents", 1, 4_000);
            desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            await().until(() -> service.control.fired().contains("SLOW"));

            service.clock.leap(Duration.ofSeconds(15));
            var unsure = desk.told(Screen.NOT_SURE);
            assertThat(unsure.actions()).contains(Action.LOOK_NOW).doesNotContain(Action.TRY_AGAIN);
            assertThat(unsure.problem())
                    .extracting(Text::cause)
                    .isEqualTo("The payment processor takes too long to answer.");

            desk.told(Screen.CHARGING);
            service.control.approve(reader.substring(reader.indexOf(':') + 1));
            desk.told(Screen.ENTER_IT);
            assertThat(service.control.charges()).isEqualTo(1);
        }
    }
}
