package dev.tillbridge.app;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.payment.PracticeRule;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Database;
import dev.tillbridge.stripe.StripeAccess;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Takes a key into use: checked against the address and against what this database has seen.
final class Processor {
    static final String KEY = "stripe.secretKey";
    private static final Pattern SHAPE = Pattern.compile("(sk|rk)_(test|live)_[A-Za-z0-9]{4,240}");

    private final Settings settings;
    private final SecretFiles secrets;
    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final ProcessorSlot slot = new ProcessorSlot();
    private volatile Runnable keyChanges = () -> {};
    private volatile Consumer<String> named = installation -> {};

    Processor(Settings settings, SecretFiles secrets, Database database, Clock clock, Ids ids) {
        this.settings = settings;
        this.secrets = secrets;
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    ProcessorSlot slot() {
        return slot;
    }

    /// Uses the stored key, if there is one. Throws what is wrong with it.
    void useStored() {
        secrets.read(KEY).ifPresent(this::use);
    }

    /// Checks a new key, stores it and uses it at once.
    void store(String key) {
        check(key);
        secrets.write(KEY, key);
        use(key);
        keyChanges.run();
    }

    void whenKeyChanges(Runnable then) {
        keyChanges = then;
    }

    /// What happens when an answer of the processor names an installation; it returns at once.
    void whenNamed(Consumer<String> then) {
        named = then;
    }

    private void use(String key) {
        check(key);
        var access = StripeAccess.open(
                settings.stripe().apiBase(), key, settings.stripe().partialApproval(), clock, ids::next);
        slot.put(access.tell(installation -> named.accept(installation)));
    }

    private void check(String key) {
        if (!SHAPE.matcher(key).matches()) {
            throw Problem.of(ProblemCode.SECRET_MALFORMED, "name", KEY).asException();
        }
        boolean live = key.substring(3).startsWith("live_");
        if (live && settings.stripe().onThisMachine()) {
            throw Problem.of(
                            ProblemCode.LIVE_KEY_PRACTICE_ADDRESS,
                            "address",
                            settings.stripe().apiBase().toString())
                    .asException();
        }
        database.read(view -> {
            PracticeRule.check(view, live);
            return live;
        });
    }
}
