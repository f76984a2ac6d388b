package dev.tillbridge.app;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.stripe.StripeAccess;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/// Another installation of Tillbridge that charges on the account of a practice processor.
public final class Stranger {
    public static final String NAME = "01JCZ8Q4X0M6T9V2B7N5K3H1RD";

    private final URI processor;
    private final String key;
    private final Ids ids = Ids.random();

    public Stranger(URI processor, String key) {
        this.processor = processor;
        this.key = key;
    }

    /// Creates a charge; gives its reference.
    public String charges(long minorUnits) {
        var access = StripeAccess.open(processor, key, false, Clock.systemUTC(), ids::next);
        var attempt = ids.next();
        var metadata = Map.of("installation", NAME, "activity", ids.next(), "attempt", attempt, "code", "K7M42QX");
        var order = new ChargeOrder(attempt, Money.of(minorUnits, "USD"), "Practice", metadata, false);
        return ((ProviderAnswer.Known) access.payments().create(order, attempt))
                .truth()
                .reference();
    }
}
