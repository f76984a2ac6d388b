package dev.tillbridge.fault;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// Waits for a fact, looking often.
final class Patience {
    private Patience() {}

    /// False when it does not come about.
    static boolean until(Duration longest, Callable<Boolean> fact) {
        try {
            Awaitility.await()
                    .atMost(longest)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .pollInSameThread()
                    .until(fact);
            return true;
        } catch (ConditionTimeoutException never) {
            return false;
        }
    }
}
