package dev.tillbridge.stripe;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import dev.tillbridge.terminal.TerminalId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The same of a real account in test mode, whose secret key stands in the environment as TILLBRIDGE_STRIPE_TEST_KEY.
/// Not run where none is given: the account is not ours to ship. A live key is never used.
final class RealAccountFactsTest extends ProcessorFacts {
    private static final String VARIABLE = "TILLBRIDGE_STRIPE_TEST_KEY";
    private static final URI ADDRESS = URI.create("https://api.stripe.com");

    private @Nullable StripeAccess access;
    private @Nullable StripeClient client;
    private @Nullable TerminalId reader;

    @BeforeAll
    void open() {
        var key = System.getenv(VARIABLE);
        if (key == null) {
            System.out.println("not run: what is known of the real processor (" + VARIABLE + " is not set)");
        }
        assumeTrue(key != null, VARIABLE + " is not set");
        if (!key.startsWith("sk_test_") && !key.startsWith("rk_test_")) {
            throw new IllegalArgumentException(VARIABLE + " must be a key in test mode");
        }
        access = StripeAccess.open(
                ADDRESS, key, false, Clock.systemUTC(), () -> UUID.randomUUID().toString());
        client = StripeClient.builder().setApiKey(key).build();
        reader = access.readers().register("simulated-wpe", "Tillbridge facts").id();
    }

    @AfterAll
    void close() throws StripeException {
        if (client != null && reader != null) {
            client.v1().terminal().readers().delete(readerId());
        }
    }

    @Override
    StripeAccess access() {
        return requireNonNull(access);
    }

    @Override
    StripeClient client() {
        return requireNonNull(client);
    }

    @Override
    TerminalId reader() {
        return requireNonNull(reader);
    }

    @Override
    Instant now() {
        return Clock.systemUTC().instant();
    }
}
