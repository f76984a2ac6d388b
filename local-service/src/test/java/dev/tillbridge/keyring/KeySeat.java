package dev.tillbridge.keyring;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.PostgresAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A desk with its own account on the database, its own files, and a key that it uses.
final class KeySeat implements AutoCloseable {
    static final Actor ANN = Actor.named("Ann");
    private static final String INSTALLATION = "01INSTALLATION";

    final String id;

    /// Whether payments on the account in use are not finished.
    boolean unfinished;

    final PostgresAddress account;
    final SecretFiles files;
    final Keyring keyring;
    private final Database database;
    private final Desks desks;
    private final String key;
    private KeyDesk here;

    KeySeat(Path folder, PostgresAddress account, String name) {
        var clock = new TestClock("2026-11-21T10:41:00Z");
        var events = new Events(clock);
        var audit = new Audit(clock, "this-desk");
        this.id = Ids.random().next();
        this.account = account;
        this.key = "key0";
        files = new SecretFiles(folder.resolve(name));
        database = Databases.postgres(account);
        desks = new Desks(clock, events, audit);
        keyring = new Keyring(clock, Ids.random(), events, audit, desks, INSTALLATION);
        database.change(tx -> desks.join(tx, id, name, account.user(), ANN));
        here = open();
    }

    private KeySeat(KeySeat seat, String key) {
        this.id = seat.id;
        this.account = seat.account;
        this.key = key;
        this.files = seat.files;
        this.database = seat.database;
        this.desks = seat.desks;
        this.keyring = seat.keyring;
        this.here = open();
    }

    /// The same desk with another key.
    KeySeat with(String other) {
        return new KeySeat(this, other);
    }

    private KeyDesk open() {
        var desk = new KeyDesk(database, keyring, files, id, key, new Drawer());
        desk.arrive();
        return desk;
    }

    KeyDesk desk() {
        return here;
    }

    /// As after a start.
    void restart() {
        here = open();
    }

    String key() {
        return files.read(key).orElse("");
    }

    void has(String value) {
        files.write(key, value);
    }

    KeySeat set(String value) {
        here.set(value, false, ANN);
        return this;
    }

    /// Looks, and passes the key on.
    KeySeat looks() {
        here.look(true);
        return this;
    }

    Optional<ProblemCode> trouble() {
        return here.problem().map(Problem::code);
    }

    Map<String, KeyState> states() {
        return database.read(view -> keyring.states(view, key));
    }

    void shutOut(KeySeat other) {
        database.change(tx -> {
            desks.revoke(tx, other.id, id, ANN);
            dev.tillbridge.store.SharedDoor.shutOut(tx, other.account.user());
            keyring.forget(tx, other.id);
        });
    }

    @Override
    public void close() {
        database.close();
    }

    /// A key is good when it says of which account it is: `key-ACCOUNT-…`.
    private final class Drawer implements KeyDoor {
        @Override
        public void check(String value) {
            if (!value.startsWith("key-")) {
                throw Problem.of(ProblemCode.SECRET_MALFORMED, "name", key).asException();
            }
        }

        @Override
        public String account(String value) {
            return value.substring(4, value.indexOf('-', 4));
        }

        @Override
        public void requireFinished(String account) {
            if (unfinished) {
                throw Problem.of(ProblemCode.KEY_ACCOUNT_UNFINISHED).asException();
            }
        }

        @Override
        public Optional<String> accountInUse() {
            return stored().map(this::account);
        }

        @Override
        public Optional<String> stored() {
            return files.read(key);
        }

        @Override
        public void use(String value) {
            files.write(key, value);
        }
    }
}
