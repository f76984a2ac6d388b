package dev.tillbridge.app;

import dev.tillbridge.health.Check;
import dev.tillbridge.health.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What the running service can say about its own health.
final class ServiceChecks {
    private final Self self;
    private final ServiceWords words;

    ServiceChecks(Self self, ServiceWords words) {
        this.self = self;
        this.words = words;
    }

    List<Check> all() {
        return List.of(
                check("health.service", this::service),
                check("health.database", this::database),
                check("health.processor", this::processor),
                check("health.browsers", this::browsers));
    }

    private Finding service() {
        return Finding.good(words.of(
                "health.service.good", Map.of("version", self.version(), "port", Integer.toString(self.port()))));
    }

    private Finding database() {
        return Finding.good(self.elsewhere().orElseGet(() -> words.of("health.database.here")));
    }

    private Finding processor() {
        return switch (self.account()) {
            case ProcessorAccount.None none ->
                Finding.bad(words.of("health.processor.none"), words.of("health.processor.none.remedy"));
            case ProcessorAccount.Silent silent ->
                Finding.bad(words.of("health.processor.silent"), words.of("health.processor.silent.remedy"));
            case ProcessorAccount.Known(var name, var live) ->
                Finding.good(words.of(
                        live ? "health.processor.live" : "health.processor.practice", Map.of("account", name)));
        };
    }

    private Finding browsers() {
        int count = self.browsers();
        return count == 0
                ? Finding.warning(words.of("health.browsers.none"), words.of("health.browsers.none.remedy"))
                : Finding.good(words.of("health.browsers.good", Map.of("count", Integer.toString(count))));
    }

    private Check check(String title, Supplier<Finding> look) {
        return new Check() {
            @Override
            public String title() {
                return words.of(title);
            }

            @Override
            public Finding look() {
                return look.get();
            }
        };
    }
}
