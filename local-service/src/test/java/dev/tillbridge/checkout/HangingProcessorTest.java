package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The processor takes a call, keeps the connection open and says nothing: the cashier hears of it within 15 s.
class HangingProcessorTest extends StripeScene {
    private static final Duration ONE_LOOK = Duration.ofSeconds(4);
    private static final long FOR_EVER = 600_000;

    @ParameterizedTest
    @CsvSource({"false, " + INTENTS, "false, " + PROCESS, "true, " + INTENTS + "/*/cancel"})
    void fifteen_seconds_after_a_call_that_hangs_was_sent_nobody_is_told_that_it_goes_on(boolean stopped, String path)
            throws InterruptedException {
        control.arm("slow", "POST", path, 1, FOR_EVER);
        var payment = clinic.charge("1042");
        if (stopped) {
            clinic.run();
            clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        }
        var hanging = Thread.ofVirtual().start(clinic::run);
        Awaitility.await().until(() -> control.fired().contains("SLOW"));

        outside.clock().pass(Duration.ofSeconds(14));
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.CHARGING);
        outside.clock().pass(Duration.ofSeconds(1));

        assertNotSure(payment);
        clinic.room.silence().tell();
        assertNotSure(payment);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(mark()).isEqualTo(InvoiceMark.Kind.NOT_SURE);
        server.close();
        hanging.join();
        assertNotSure(payment);
    }

    @Test
    void looks_that_hang_are_told_fifteen_seconds_after_the_last_answer_and_what_was_paid_is_found()
            throws InterruptedException {
        with(Duration.ofSeconds(1));
        var payment = clinic.charge("1042");
        clinic.run();
        control.arm("slow", "GET", READERS, 1, FOR_EVER);
        control.arm("slow", "GET", INTENTS + "/*", 1, FOR_EVER);
        control.approve(readerId());

        outside.clock().pass(Duration.ofSeconds(1));
        var hanging = Thread.ofVirtual().start(clinic::run);
        Awaitility.await().until(() -> control.fired().size() == 1);
        outside.clock().pass(ONE_LOOK);
        Awaitility.await().until(() -> control.fired().size() == 2);
        outside.clock().pass(ONE_LOOK);
        hanging.join();
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.CHARGING);
        outside.clock().pass(Duration.ofSeconds(6));

        assertNotSure(payment);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.PAID);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void a_card_reader_that_cannot_be_emptied_for_a_hanging_processor_ends_it_with_nothing_charged() {
        with(Duration.ofSeconds(1));
        control.arm("slow", "POST", READERS + "/cancel_action", 1, FOR_EVER);
        control.arm("slow", "GET", READERS, 1, FOR_EVER);

        var payment = clinic.charge("1042");
        clinic.run();

        assertThat(control.fired()).containsExactly("SLOW", "SLOW");
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.REFUSED);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(control.intents()).isZero();
    }

    @Test
    void what_was_told_as_not_sure_is_told_once() throws InterruptedException {
        control.arm("slow", "POST", INTENTS, 1, FOR_EVER);
        var payment = clinic.charge("1042");
        var hanging = Thread.ofVirtual().start(clinic::run);
        Awaitility.await().until(() -> control.fired().contains("SLOW"));
        outside.clock().pass(Duration.ofSeconds(15));
        long before = rows(payment);

        clinic.room.silence().tell();
        long told = rows(payment);
        assertThat(told).isGreaterThan(before);
        clinic.room.silence().tell();

        assertThat(rows(payment)).isEqualTo(told);
        server.close();
        hanging.join();
    }

    private void assertNotSure(String payment) {
        var unsure = story(payment);
        assertThat(unsure.screen()).isEqualTo(StoryScreen.NOT_SURE);
        assertThat(unsure.say()).hasValue("We are checking; you will not be charged twice.");
        assertThat(unsure.problem()).isPresent();
        assertThat(unsure.actions()).containsExactly(StoryAction.LOOK_NOW, StoryAction.DECIDE);
        ClinicScene.assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));
    }

    private PaymentStory story(String payment) {
        return clinic.database.read(view -> clinic.room.stories().story(view, payment));
    }

    private InvoiceMark.Kind mark() {
        var key = new InvoiceKey("farpims", "1042");
        return clinic.database
                .read(view -> clinic.room.marks().mark(view, key, "Far Vet"))
                .kind();
    }

    private long rows(String payment) {
        return clinic.database.read(
                view -> clinic.events.of(view, "payment", payment).size());
    }
}
