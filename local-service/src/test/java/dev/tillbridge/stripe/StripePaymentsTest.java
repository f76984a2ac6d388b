package dev.tillbridge.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.payment.Ability;
import dev.tillbridge.payment.FarSide;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.PaymentProviderContract;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripePaymentsTest extends PaymentProviderContract {
    @TempDir
    Path folder;

    private Far far;

    @BeforeEach
    void open() {
        far = new Far(folder);
    }

    @AfterEach
    void close() {
        far.close();
    }

    @Override
    protected PaymentProvider provider() {
        return far.payments();
    }

    @Override
    protected FarSide farSide() {
        return far;
    }

    @Override
    protected Instant now() {
        return far.clock.instant();
    }

    @Test
    void the_account_is_known_after_the_first_contact_and_a_test_key_is_practice() {
        assertThat(provider().account()).startsWith("stripe:acct_");
        assertThat(provider().live()).isFalse();
        assertThat(provider().can(Ability.CARD_PRESENT)).isTrue();
        assertThat(provider().can(Ability.MANUAL_CAPTURE)).isTrue();
    }
}
