package dev.tillbridge.keyring;

import static dev.tillbridge.problem.ProblemCode.KEYS_AWAITED;
import static dev.tillbridge.problem.ProblemCode.KEYS_BEHIND;
import static dev.tillbridge.problem.ProblemCode.KEYS_DIFFER;
import static dev.tillbridge.problem.ProblemCode.KEY_OF_ANOTHER_ACCOUNT;
import static dev.tillbridge.problem.ProblemCode.KEY_PLACE_TAKEN;
import static dev.tillbridge.problem.ProblemCode.KEY_REFUSED;

import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.secret.Lock;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One key of the location as this desk has it: brought in, changed for all, taken over when another desk changed it,
/// passed on to those who lack it. Without the database the desk goes on with what is in its own files. Thread-safe.
public final class KeyDesk {
    private static final Logger LOG = LoggerFactory.getLogger(KeyDesk.class);

    private final Database database;
    private final Keyring keyring;
    private final SecretFiles files;
    private final Lock lock;
    private final String desk;
    private final String name;
    private final KeyDoor door;
    private final PassingOn passing;
    private final Said said;
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean arrived;
    private volatile boolean newest;
    private volatile Optional<LocationKey> lookedAt = Optional.empty();
    private volatile Optional<Problem> problem = Optional.empty();

    /// @param desk this service's own id
    /// @param name of the key
    public KeyDesk(Database database, Keyring keyring, SecretFiles files, String desk, String name, KeyDoor door) {
        this.database = database;
        this.keyring = keyring;
        this.files = files;
        this.lock = Lock.of(files);
        this.desk = desk;
        this.name = name;
        this.door = door;
        this.passing = new PassingOn(database, keyring, desk, name);
        this.said = new Said(database, keyring);
    }

    private record Seen(
            Optional<LocationKey> key, Optional<SealedKey> sealed, Optional<KeyUse> use, List<String> gone) {}

    /// Why this desk does not use the location's key, where it does not.
    public Optional<Problem> problem() {
        return problem;
    }

    /// Whether this desk has the location's newest key, and can pass it on.
    public boolean newest() {
        return newest;
    }

    /// Whether the location's key is another one than at the last look.
    public boolean changed(View view) {
        return !KeyRows.find(view, name).equals(lookedAt);
    }

    /// After the service is entered as a desk: makes known to what its keys are sealed.
    public void arrive() {
        try {
            arrived = database.write(tx -> keyring.arrive(tx, desk, lock.publicKey()));
        } catch (ProblemException away) {
            throw away;
        } catch (RuntimeException refused) {
            // The database lets nobody make a lock for a desk that stands there under another account.
            LOG.error("this desk's keys cannot be sealed to it", refused);
            arrived = false;
        }
        problem = arrived ? Optional.empty() : Optional.of(Problem.of(KEY_PLACE_TAKEN));
    }

    /// Looks what the location uses and takes it over, or brings in what this desk has where the location has none.
    ///
    /// @param passesOn whether this desk is the one that seals for those who lack it
    public void look(boolean passesOn) {
        if (!arrived) {
            return;
        }
        working.lock();
        try {
            var held = held();
            // A desk at rest that has what it needs has time, and keeps one connection.
            var seen = newest ? database.readAtLeisure(this::seen) : database.read(this::seen);
            lookedAt = seen.key();
            if (seen.key().filter(key -> key.version() >= held.version()).isPresent()) {
                var key = seen.key().get();
                if (held.is(key)) {
                    settled(key, held, seen.use());
                } else {
                    take(key, held, seen, false);
                }
            } else {
                door.stored().ifPresent(value -> bring(value, held));
            }
            if (passesOn && newest) {
                door.stored().ifPresent(value -> passing.pass(held(), value, seen.gone()));
            }
        } finally {
            working.unlock();
        }
    }

    /// Nothing where the key itself is gone.
    private Held held() {
        var installation = keyring.installation();
        return door.stored().isEmpty() ? Held.none(installation) : Held.read(files, name, installation);
    }

    private Seen seen(View view) {
        return new Seen(
                KeyRows.find(view, name),
                KeyRows.sealed(view, name, desk),
                Optional.ofNullable(LockRows.uses(view, name).get(desk)),
                LockRows.leftBehind(view));
    }

    /// Changes the key for every desk. Throws what is wrong with it; then nothing has changed.
    ///
    /// @param otherAccount whether it may be of another account than the one in use
    public void set(String value, boolean otherAccount, Actor by) {
        if (!arrived) {
            throw Problem.of(KEY_PLACE_TAKEN).asException();
        }
        door.check(value);
        // A key that the processor does not know would stop every desk at once.
        var account = door.account(value);
        working.lock();
        try {
            var held = held();
            if (otherAccount) {
                door.requireFinished(account);
            } else {
                requireSame(held, account, desk);
            }
            var wanted = keyring.fresh(name, held.version() + 1, Optional.of(account), desk, by);
            var key = database.<LocationKey>write(tx -> keyring.set(tx, wanted, value, by));
            use(key, value, account);
        } finally {
            working.unlock();
        }
    }

    /// A person at this desk says that it is to use the location's key, although it has another one. Throws why it
    /// cannot.
    public void takeOver(Actor by) {
        working.lock();
        try {
            var seen = database.read(this::seen);
            var key = seen.key()
                    .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", "A key of the location")
                            .asException());
            key.account().ifPresent(door::requireFinished);
            LOG.info("{} takes over the location's key {}", by.name(), name);
            take(key, held(), seen, true);
        } finally {
            working.unlock();
        }
        problem.ifPresent(still -> {
            throw still.asException();
        });
    }

    private void bring(String value, Held held) {
        var key = held.version() == 0
                ? keyring.fresh(name, 1, door.accountInUse(), desk, Keyring.itself())
                : keyring.known(name, held, desk);
        if (database.<Boolean>write(tx -> keyring.bring(tx, key, value))) {
            LOG.info("the location has the key {} from this desk now", name);
            Held.of(key, keyring.installation()).write(files, name);
            settled(key, Held.of(key, keyring.installation()), Optional.empty());
        }
    }

    private void take(LocationKey key, Held held, Seen seen, boolean confirmed) {
        newest = false;
        var row = seen.sealed()
                .filter(there ->
                        there.version() == key.version() && there.change().equals(key.change()))
                .filter(there -> there.to().equals(lock.publicKey()));
        var own = door.stored();
        if (row.isEmpty()) {
            waits(own.isEmpty() ? Problem.of(KEYS_AWAITED) : said.of(KEYS_BEHIND, key.setOn()), held, seen);
            return;
        }
        var opened = lock.open(
                row.get().sealed(),
                key.bound(keyring.installation(), desk, row.get().by()));
        if (opened.isEmpty()) {
            refuseRow(row.get(), held, seen);
            return;
        }
        var value = opened.get();
        if (own.filter(value::equals).isPresent()) {
            var now = Held.of(key, keyring.installation());
            now.write(files, name);
            settled(key, now, seen.use());
        } else if (!confirmed && own.isPresent() && held.version() == 0) {
            refuse(said.of(KEYS_DIFFER, key.setOn()), held, seen);
        } else {
            tried(key, value, held, seen, confirmed || own.isEmpty());
        }
    }

    private void tried(LocationKey key, String value, Held held, Seen seen, boolean confirmed) {
        try {
            door.check(value);
            if (confirmed) {
                use(key, value, null);
            } else {
                var account = door.account(value);
                requireSame(held, account, key.setOn());
                use(key, value, account);
            }
        } catch (ProblemException wrong) {
            var why = wrong.problem();
            refuse(why.code() == KEY_OF_ANOTHER_ACCOUNT ? why : said.notTaken(key.setOn(), why), held, seen);
        }
    }

    private void requireSame(Held held, String account, String setOn) {
        var inUse = Optional.ofNullable(held.account()).or(door::accountInUse);
        if (inUse.filter(ours -> !ours.equals(account)).isPresent()) {
            throw said.otherAccount(setOn, account, inUse.get()).asException();
        }
    }

    /// The file first: whoever is broken off in between finds its own key in the location's.
    private void use(LocationKey key, String value, @Nullable String account) {
        door.use(value);
        var held = new Held(keyring.installation(), key.version(), key.change(), account);
        held.write(files, name);
        LOG.info("the key {} is the location's of {}, version {}", name, key.setBy(), key.version());
        settled(key, held, Optional.empty());
    }

    private void settled(LocationKey key, Held held, Optional<KeyUse> before) {
        problem = Optional.empty();
        newest = true;
        if (held.account() == null) {
            door.accountInUse()
                    .ifPresent(account ->
                            new Held(held.installation(), held.version(), held.change(), account).write(files, name));
        }
        say(new KeyUse(key.version(), Optional.empty()), before);
    }

    private void waits(Problem why, Held held, Seen seen) {
        problem = Optional.of(why);
        say(new KeyUse(held.version(), Optional.empty()), seen.use());
    }

    private void refuse(Problem why, Held held, Seen seen) {
        if (!Optional.of(why).equals(problem)) {
            LOG.warn("the location's key {} is not taken: {}", name, why.code());
        }
        problem = Optional.of(why);
        say(new KeyUse(held.version(), Optional.of(why.code().name())), seen.use());
    }

    private void refuseRow(SealedKey row, Held held, Seen seen) {
        boolean news = seen.use().flatMap(KeyUse::problem).isEmpty();
        refuse(said.of(KEY_REFUSED, row.by()), held, seen);
        if (news) {
            database.change(tx -> keyring.refused(tx, row));
        }
    }

    private void say(KeyUse now, Optional<KeyUse> before) {
        if (!before.equals(Optional.of(now))) {
            database.change(tx -> LockRows.use(tx, name, desk, now));
        }
    }
}
