package dev.tillbridge.app;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.keyring.KeyDoor;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.PracticeRule;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Database;
import dev.tillbridge.stripe.StripeAccess;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes a key into use: checked against the address and against what this database has seen.
final class Processor implements KeyDoor {
    static final String KEY = "stripe.secretKey";
    private static final Pattern SHAPE = Pattern.compile("(sk|rk)_(test|live)_[A-Za-z0-9]{4,240}");

    private final Settings settings;
    private final SecretFiles secrets;
    private final Database database;
    private final Payments payments;
    private final Clock clock;
    private final Ids ids;
    private final ProcessorSlot slot = new ProcessorSlot();
    private volatile Runnable keyChanges = () -> {};
    private volatile @Nullable URI pageOver;
    private volatile Consumer<String> named = installation -> {};

    Processor(Settings settings, SecretFiles secrets, Database database, Payments payments, Clock clock, Ids ids) {
        this.settings = settings;
        this.secrets = secrets;
        this.database = database;
        this.payments = payments;
        this.clock = clock;
        this.ids = ids;
    }

    ProcessorSlot slot() {
        return slot;
    }

    /// Uses the stored key, if there is one. Throws what is wrong with it.
    void useStored() {
        stored().ifPresent(this::takeUp);
    }

    /// Takes a key into use that is this desk's alone. Throws what is wrong with it; one of another account where
    /// that is known, and not wished for: what the account still owes could not be looked at any more.
    void store(String key, boolean otherAccount) {
        check(key);
        if (!otherAccount) {
            accountInUse().ifPresent(ours -> requireSame(key, ours));
        } else if (!running().isEmpty()) {
            requireFinished(account(key));
        }
        use(key);
    }

    private void requireSame(String key, String ours) {
        String account;
        try {
            account = account(key);
        } catch (ProblemException notKnown) {
            return;
        }
        if (!account.equals(ours)) {
            throw new Problem(
                            ProblemCode.KEY_OF_ANOTHER_ACCOUNT,
                            Map.of("desk", "this desk", "account", account, "ours", ours))
                    .asException();
        }
    }

    @Override
    public void requireFinished(String account) {
        var left = running().stream()
                .filter(attempt -> !attempt.asked().account().equals(account))
                .toList();
        if (!left.isEmpty()) {
            var codes = left.stream().map(attempt -> attempt.code().value()).distinct();
            throw new Problem(
                            ProblemCode.KEY_ACCOUNT_UNFINISHED,
                            Map.of(
                                    "count", Integer.toString(left.size()),
                                    "payments", codes.collect(Collectors.joining(", ")),
                                    "account", account))
                    .asException();
        }
    }

    private List<Attempt> running() {
        return database.read(payments::unfinished);
    }

    @Override
    public String account(String key) {
        return open(key).account();
    }

    @Override
    public Optional<String> accountInUse() {
        return slot.knownAccount();
    }

    @Override
    public Optional<String> stored() {
        return secrets.read(KEY);
    }

    /// What runs goes on with the key that it began with, or with this one: the account is the same.
    @Override
    public void use(String key) {
        secrets.write(KEY, key);
        takeUp(key);
        keyChanges.run();
    }

    void whenKeyChanges(Runnable then) {
        keyChanges = then;
    }

    /// Where pages of practice money lead when they are over.
    void pagesEndAt(URI address) {
        pageOver = address;
    }

    /// A page for real money may lead to an https address only, and this computer has none.
    private Optional<URI> pagesEnd() {
        return slot.practice()
                ? Optional.ofNullable(pageOver)
                : settings.stripe().pageOver();
    }

    /// What happens when an answer of the processor names an installation; it returns at once.
    void whenNamed(Consumer<String> then) {
        named = then;
    }

    private void takeUp(String key) {
        check(key);
        slot.put(open(key).tell(installation -> named.accept(installation)).pagesEndAt(this::pagesEnd));
    }

    private StripeAccess open(String key) {
        return StripeAccess.open(
                settings.stripe().apiBase(), key, settings.stripe().partialApproval(), clock, ids::next);
    }

    @Override
    public void check(String key) {
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
