package dev.tillbridge.stripe;

import dev.tillbridge.payment.RefundFarSide;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundProviderContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class StripeRefundsTest extends RefundProviderContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Far far;

    @SuppressWarnings("NullAway.Init")
    private FarRefunds refunds;

    @BeforeEach
    void open() {
        far = new Far(folder);
        refunds = new FarRefunds(far);
    }

    @AfterEach
    void close() {
        far.close();
    }

    @Override
    protected RefundProvider provider() {
        return far.refunds();
    }

    @Override
    protected RefundFarSide farSide() {
        return refunds;
    }
}
