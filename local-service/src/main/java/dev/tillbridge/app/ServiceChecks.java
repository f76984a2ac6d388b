package dev.tillbridge.app;

import dev.tillbridge.health.Check;
import dev.tillbridge.health.Finding;
import java.util.List;
import java.util.function.Supplier;

/// What the running service can say about its own health.
final class ServiceChecks {
    private final Self self;

    ServiceChecks(Self self) {
        this.self = self;
    }

    List<Check> all() {
        return List.of(
                check("Service", () -> Finding.good("Version " + self.version() + " on 127.0.0.1:" + self.port())),
                check("Database", () -> Finding.good(self.database())),
                check("Processor", this::processor),
                check("Browsers", this::browsers));
    }

    private Finding processor() {
        var account = self.processor();
        return switch (account) {
            case "none yet" -> Finding.bad("No key is stored yet.", "Run: tillbridge secret set stripe.secretKey");
            case "not reached now" ->
                Finding.bad(
                        "The payment processor does not answer.",
                        "Check this computer's internet connection and the firewall: outbound 443 to api.stripe.com.");
            default -> Finding.good(account);
        };
    }

    private Finding browsers() {
        return self.browsers() == 0
                ? Finding.warning("No browser is connected.", "Run: tillbridge pair, and press Connect in the panel.")
                : Finding.good(self.browsers() + " connected");
    }

    private static Check check(String title, Supplier<Finding> look) {
        return new Check() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public Finding look() {
                return look.get();
            }
        };
    }
}
