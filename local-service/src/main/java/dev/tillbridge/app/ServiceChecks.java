package dev.tillbridge.app;

import dev.tillbridge.health.Check;
import dev.tillbridge.health.Finding;
import dev.tillbridge.problem.ProblemText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What the running service can say about its own health.
final class ServiceChecks {
    private static final long LATE_MINUTES = 10;

    private final Self self;
    private final Supplier<Instant> newsRead;
    private final Clock clock;
    private final ServiceWords words;

    /// @param newsRead when it was last read what happened on the processor account
    ServiceChecks(Self self, Supplier<Instant> newsRead, Clock clock, ServiceWords words) {
        this.self = self;
        this.newsRead = newsRead;
        this.clock = clock;
        this.words = words;
    }

    List<Check> all() {
        return List.of(
                check("health.service", this::service),
                check("health.database", this::database),
                check("health.processor", this::processor),
                check("health.news", this::news),
                check("health.browsers", this::browsers),
                check("health.mail", this::mail),
                check("health.texts", this::texts));
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

    private Finding news() {
        if (self.account() instanceof ProcessorAccount.None) {
            return Finding.good(words.of("health.news.asleep"));
        }
        var minutes =
                Math.max(0, Duration.between(newsRead.get(), clock.instant()).toMinutes());
        var text = words.of("health.news.read", Map.of("minutes", Long.toString(minutes)));
        return minutes < LATE_MINUTES ? Finding.good(text) : Finding.warning(text, words.of("health.news.remedy"));
    }

    private Finding browsers() {
        int count = self.browsers();
        return count == 0
                ? Finding.warning(words.of("health.browsers.none"), words.of("health.browsers.none.remedy"))
                : Finding.good(words.of("health.browsers.good", Map.of("count", Integer.toString(count))));
    }

    private Finding mail() {
        return self.mailProblem()
                .map(problem -> {
                    var text = ProblemText.of(problem, words.locale());
                    // Who mails nothing needs no mail server.
                    boolean none = "mail-server".equals(problem.details().get("setting")) && !self.mailsWanted();
                    return none ? Finding.good(words.of("health.mail.none")) : Finding.bad(text.cause(), text.remedy());
                })
                .orElseGet(() -> Finding.good(words.of("health.mail.good")));
    }

    private Finding texts() {
        return self.textProblem()
                .map(problem -> {
                    var text = ProblemText.of(problem, words.locale());
                    // Who texts nobody needs no account.
                    boolean none = "text-account".equals(problem.details().get("setting"));
                    return none
                            ? Finding.good(words.of("health.texts.none"))
                            : Finding.bad(text.cause(), text.remedy());
                })
                .orElseGet(() -> Finding.good(words.of("health.texts.good")));
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
