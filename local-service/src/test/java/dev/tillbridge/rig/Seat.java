package dev.tillbridge.rig;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.Screen;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A desk with a connected browser and a card reader of its own.
public record Seat(RigBrowser browser, String reader) {
    /// Another desk is at it; or its client has tapped already, when this press comes that late.
    private static final Set<String> HAS_ANOTHER = Set.of("ALREADY_BEING_PAID", "MORE_THAN_DUE");

    public static final Duration LONGEST = Duration.ofSeconds(60);

    /// Presses Pay, and Charge together with the others; gives the payment, or nothing when another desk has the
    /// invoice.
    public Optional<String> press(Bill bill, String payment, CyclicBarrier together) throws Exception {
        var shown = Till.show(browser, Till.open(browser, bill));
        together.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        try {
            return Optional.of(Till.charge(browser, shown, payment, reader).id());
        } catch (Refused refused) {
            if (HAS_ANOTHER.contains(refused.code())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /// Waits until the money is taken; asks to look again when nothing is told.
    public void awaitPaid(String payment) {
        var known = new AtomicReference<@Nullable PaymentView>();
        Awaitility.await("payment " + payment)
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    boolean news = browser.awaitNews(Duration.ofMillis(30));
                    var told = browser.payment(payment);
                    if (told != null && told.screen() == Screen.PAID) {
                        return true;
                    }
                    // Who asks at every news is turned away as a flood of frames.
                    if (Objects.equals(known.getAndSet(told), told) && !news) {
                        browser.call(Methods.LOOK, new PaymentRef(payment));
                    }
                    return false;
                });
    }
}
