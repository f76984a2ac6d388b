package dev.tillbridge.keyring;

import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.secret.Lock;
import dev.tillbridge.store.SharedDoor;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The location's keys in the database that its desks share. Who may get one: every desk whose account is open and
/// that stands in the list of desks, seen by all, and is not shut out; a desk's account can neither change the lock of
/// another desk nor seal in another's name. Safe for any number of threads.
public final class Keyring {
    /// Announced when a desk tells something of its keys.
    public static final String TOPIC = "location-key";

    private static final Actor ITSELF = Actor.named("Tillbridge");

    private final Clock clock;
    private final Ids ids;
    private final Events events;
    private final Audit audit;
    private final Desks desks;
    private final String installation;

    public Keyring(Clock clock, Ids ids, Events events, Audit audit, Desks desks, String installation) {
        this.clock = clock;
        this.ids = ids;
        this.events = events;
        this.audit = audit;
        this.desks = desks;
        this.installation = installation;
    }

    String installation() {
        return installation;
    }

    /// Makes known to what this desk's keys are sealed. False where another account, which is in use, has its place.
    boolean arrive(Tx tx, String desk, String publicKey) {
        var account = desks.account(tx, desk).orElse(null);
        var now = new LockRows.Stored(account, publicKey);
        var there = LockRows.find(tx, desk);
        if (there.filter(now::equals).isPresent()) {
            return true;
        }
        var taken = there.flatMap(lock -> Optional.ofNullable(lock.account()))
                .filter(other -> !other.equals(account))
                .filter(other -> SharedDoor.open(tx, other));
        if (taken.isPresent()) {
            return false;
        }
        LockRows.put(tx, desk, now, clock.instant());
        tell(tx, desk, "LOCK", "");
        return true;
    }

    /// A desk that is out has nothing here any more; after its account was closed.
    public void forget(Tx tx, String desk) {
        LockRows.remove(tx, desk);
    }

    /// [#forget] for desks that went by themselves and have closed their accounts.
    void clear(Tx tx, List<String> gone) {
        for (var each : gone) {
            var account = LockRows.find(tx, each).flatMap(lock -> Optional.ofNullable(lock.account()));
            if (account.filter(open -> SharedDoor.open(tx, open)).isEmpty()) {
                LockRows.remove(tx, each);
            }
        }
    }

    /// From now on the location uses this key: sealed to every desk.
    LocationKey set(Tx tx, LocationKey wanted, String value, Actor by) {
        var key = withVersion(wanted, KeyRows.set(tx, wanted));
        spread(tx, key, value, wanted.setOn());
        audit.write(tx, by, "KEY_SET", key.name(), details(key));
        tell(tx, wanted.setOn(), "KEY_SET", key.name());
        return key;
    }

    /// The location has no key of this name, or an older one, as after a restore: it gets this desk's. False where
    /// another desk was first.
    boolean bring(Tx tx, LocationKey key, String value) {
        if (!KeyRows.bring(tx, key)) {
            return false;
        }
        spread(tx, key, value, key.setOn());
        audit.write(tx, ITSELF, "KEY_BROUGHT", key.name(), details(key));
        tell(tx, key.setOn(), "KEY_SET", key.name());
        return true;
    }

    LocationKey fresh(String name, long version, Optional<String> account, String desk, Actor by) {
        return new LocationKey(name, version, ids.next(), account, desk, by.name(), clock.instant());
    }

    LocationKey known(String name, Held held, String desk) {
        return new LocationKey(
                name,
                held.version(),
                held.change(),
                Optional.ofNullable(held.account()),
                desk,
                ITSELF.name(),
                clock.instant());
    }

    static Actor itself() {
        return ITSELF;
    }

    /// Seals to those who have not got it yet; gives how many.
    int spread(Tx tx, LocationKey key, String value, String desk) {
        int count = 0;
        for (var to : KeyRows.lacking(tx, key)) {
            var sealed = Lock.seal(to.publicKey(), key.bound(installation, to.desk(), desk), value);
            if (sealed.isPresent()) {
                var row = new SealedKey(
                        key.name(), to.desk(), key.version(), key.change(), to.publicKey(), desk, sealed.get());
                KeyRows.seal(tx, row, clock.instant());
                count++;
            }
        }
        return count;
    }

    /// For somebody who waits for it.
    void tell(Tx tx, String desk, String what, String name) {
        events.append(tx, "desk", desk, what, Json.tree(Map.of("key", name)));
        tx.announce(TOPIC);
    }

    /// Notes that something sealed was refused, and by whom it was sealed.
    void refused(Tx tx, SealedKey row) {
        audit.write(
                tx,
                ITSELF,
                "KEY_REFUSED",
                row.name(),
                Json.tree(Map.of("version", row.version(), "desk", row.desk(), "sealedBy", row.by())));
    }

    /// What desks are called.
    String called(View view, String desk) {
        return desks.list(view).stream()
                .filter(each -> each.id().equals(desk))
                .map(each -> each.name())
                .findFirst()
                .orElse("a desk that is not in the list");
    }

    /// How each desk that is in stands to the location's key, by desk; empty while the location has none.
    public Map<String, KeyState> states(View view, String name) {
        var states = new HashMap<String, KeyState>();
        KeyRows.find(view, name).ifPresent(key -> {
            var uses = LockRows.uses(view, name);
            desks.list(view).stream()
                    .filter(desk -> desk.revoked().isEmpty())
                    .forEach(desk -> states.put(desk.id(), state(key, Optional.ofNullable(uses.get(desk.id())))));
        });
        return states;
    }

    private static KeyState state(LocationKey key, Optional<KeyUse> use) {
        if (use.filter(now -> now.version() == key.version()).isPresent()) {
            return KeyState.CURRENT;
        }
        return use.flatMap(KeyUse::problem).isPresent() ? KeyState.REFUSED : KeyState.BEHIND;
    }

    private static LocationKey withVersion(LocationKey key, long version) {
        return new LocationKey(key.name(), version, key.change(), key.account(), key.setOn(), key.setBy(), key.at());
    }

    private static tools.jackson.databind.JsonNode details(LocationKey key) {
        return Json.tree(Map.of("version", key.version(), "desk", key.setOn()));
    }
}
