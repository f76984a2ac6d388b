package dev.tillbridge.stripe;

import dev.tillbridge.payment.LinkFarSide;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.LinkProviderContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class StripeLinksTest extends LinkProviderContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Far far;

    @SuppressWarnings("NullAway.Init")
    private FarLinks links;

    @BeforeEach
    void open() {
        far = new Far(folder);
        links = new FarLinks(far);
    }

    @AfterEach
    void close() {
        far.close();
    }

    @Override
    protected LinkProvider provider() {
        return far.links();
    }

    @Override
    protected LinkFarSide farSide() {
        return links;
    }
}
