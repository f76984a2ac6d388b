package dev.tillbridge.app;

import dev.tillbridge.activity.Duties;
import dev.tillbridge.keyring.KeyDesk;
import dev.tillbridge.keyring.Keyring;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Database;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The processor's key: the location's where several desks share a database, else this desk's own.
final class SharedKey implements AutoCloseable {
    private final Database database;
    private final Processor processor;
    private final Optional<KeyDesk> keys;
    private volatile @Nullable KeyWatch watch;

    SharedKey(Database database, Keyring keyring, SecretFiles secrets, String desk, Processor processor) {
        this.database = database;
        this.processor = processor;
        this.keys = database.shared()
                ? Optional.of(new KeyDesk(database, keyring, secrets, desk, Processor.KEY, processor))
                : Optional.empty();
    }

    /// After the service is entered as a desk.
    SharedKey start(Duties duties) {
        keys.ifPresent(each -> {
            each.arrive();
            watch = new KeyWatch(database, each, duties).start();
        });
        return this;
    }

    void store(String value, boolean otherAccount, Actor by) {
        if (keys.isPresent()) {
            keys.get().set(value, otherAccount, by);
        } else {
            processor.store(value, otherAccount);
        }
    }

    /// Throws `LOCATION_NOT_SHARED`, or why the location's key cannot be used here.
    void takeOver(Actor by) {
        keys.orElseThrow(() -> Problem.of(ProblemCode.LOCATION_NOT_SHARED).asException())
                .takeOver(by);
    }

    /// Why this desk does not use the location's key, where it does not.
    Optional<Problem> problem() {
        return keys.flatMap(KeyDesk::problem);
    }

    @Override
    public void close() {
        var watching = watch;
        if (watching != null) {
            watching.close();
        }
    }
}
