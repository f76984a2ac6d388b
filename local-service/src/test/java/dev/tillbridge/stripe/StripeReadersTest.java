package dev.tillbridge.stripe;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.CardTerminalContract;
import dev.tillbridge.terminal.TerminalId;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class StripeReadersTest extends CardTerminalContract {
    @TempDir
    Path folder;

    private Far far;
    private int orders;

    @BeforeEach
    void open() {
        far = new Far(folder);
    }

    @AfterEach
    void close() {
        far.close();
    }

    @Override
    protected CardTerminal terminal() {
        return far.access.readers();
    }

    @Override
    protected TerminalId ready() {
        return far.reader;
    }

    @Override
    protected String charge(long minorUnits) {
        var attempt = "a" + ++orders;
        var order =
                new ChargeOrder(attempt, Money.of(minorUnits, "USD"), "Practice", Map.of("attempt", attempt), false);
        return ((ProviderAnswer.Known) far.access.payments().create(order, attempt))
                .truth()
                .reference();
    }

    @Override
    protected Client client() {
        return far;
    }
}
