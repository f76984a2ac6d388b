package dev.tillbridge.stripe;

import com.stripe.StripeClient;
import dev.tillbridge.terminal.TerminalId;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// The sandbox is as what is known of the processor.
final class SandboxFactsTest extends ProcessorFacts {
    private Far far;
    private StripeClient client;

    @BeforeAll
    void start(@TempDir Path folder) {
        far = new Far(folder);
        client = StripeClient.builder()
                .setApiKey(Far.KEY)
                .setApiBase(far.server.address().toString())
                .build();
    }

    @AfterAll
    void stop() {
        far.close();
    }

    @Override
    StripeAccess access() {
        return far.access;
    }

    @Override
    StripeClient client() {
        return client;
    }

    @Override
    TerminalId reader() {
        return far.reader;
    }

    @Override
    Instant now() {
        return far.clock.instant();
    }
}
