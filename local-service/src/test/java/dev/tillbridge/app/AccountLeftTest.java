package dev.tillbridge.app;

import static dev.tillbridge.app.CommandScene.done;
import static dev.tillbridge.app.CommandScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.Databases;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clinic changes its processor account while a payment on the one before is not finished.
final class AccountLeftTest {
    @TempDir
    Path folder;

    @Test
    void a_key_of_another_account_is_taken_only_when_nothing_on_the_one_before_is_unfinished()
            throws InterruptedException {
        var outside = Outsiders.fresh();
        var data = new DataDirectory(folder.resolve("desk")).create();
        String code;
        try (var own = Databases.sqlite(data.database())) {
            var clinic = new Clinic(own, outside).setUp();
            var payment = clinic.charge("1042");
            clinic.run();
            code = clinic.attempt(payment).code().value();
        }
        try (var processor =
                StripeSandbox.start(folder.resolve("processor.db"), 0, Clock.systemUTC(), RunningService.KEY)) {
            var desk = new RunningDesk(data.root(), processor.address());
            var said = refused(
                    desk.typing(RunningService.KEY + "\n", "secret", "set", "stripe.secretKey", "--other-account"));
            assertThat(said.err()).contains(code).contains("not finished (1)");
            assertThat(done(desk.say("status")).out()).contains("none yet");
            desk.close();

            try (var own = Databases.sqlite(data.database())) {
                own.change(tx -> tx.handle().execute("update attempt set state = 'NOT_SENT', settled_at = created_at"));
            }
            var later = new RunningDesk(data.root(), processor.address());
            done(later.typing(RunningService.KEY + "\n", "secret", "set", "stripe.secretKey", "--other-account"));
            later.close();
        }
    }
}
