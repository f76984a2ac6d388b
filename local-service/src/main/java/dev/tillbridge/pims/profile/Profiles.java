package dev.tillbridge.pims.profile;

import static dev.tillbridge.problem.ProblemCode.PROFILE_WRONG;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The profiles in use: those that come with the program, and those that were added here, which replace one of the
/// same id. Thread-safe.
public final class Profiles implements AutoCloseable {
    /// Announced, and the subject of an event, when a profile is added.
    public static final String TOPIC = "profile";

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final int MOST_TOLD = 10;

    private final Database database;
    private final Events events;
    private final Clock clock;
    private final ProfileFiles files = new ProfileFiles();
    private final Map<String, Profile> builtIn;
    private final Database.Listening listening;
    private List<String> added = List.of();
    private volatile Map<String, Profile> all;
    private volatile boolean closed;

    public Profiles(Database database, Events events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.builtIn = builtIn();
        this.all = builtIn;
        reload();
        // Another service on the same database may have added one.
        this.listening =
                database.listen(TOPIC, () -> Thread.ofVirtual().name("profiles").start(this::reloadIfOpen));
    }

    /// In the order of their ids.
    public List<Profile> all() {
        return List.copyOf(all.values());
    }

    /// As the books have them at this moment, in the order of their ids: an event may be told before whoever added
    /// a profile, here or in another service, has taken it into use.
    public List<Profile> freshly() {
        reload();
        return all();
    }

    public Optional<Profile> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /// Takes a profile into use at once; it replaces the one of the same id.
    ///
    /// @throws dev.tillbridge.problem.ProblemException `PROFILE_WRONG` with the faults and their places
    public Profile add(String yaml) {
        var profile = checked(yaml);
        var now = clock.instant();
        database.change(tx -> {
            ProfileRows.put(tx, profile, yaml, now);
            events.append(tx, TOPIC, profile.id(), "added", Json.tree(Map.of("version", profile.version())));
            tx.announce(TOPIC);
        });
        reload();
        return profile;
    }

    /// A profile without faults, not taken into use.
    ///
    /// @throws dev.tillbridge.problem.ProblemException `PROFILE_WRONG` with the faults and their places
    public Profile checked(String yaml) {
        return switch (files.check(yaml)) {
            case ProfileCheck.Good good -> good.profile();
            case ProfileCheck.Bad bad ->
                throw Problem.of(PROFILE_WRONG, "faults", told(bad.faults())).asException();
        };
    }

    private void reloadIfOpen() {
        try {
            reload();
        } catch (RuntimeException unread) {
            // What is asked for later is read again; a service that ends has closed its database meanwhile.
            if (!closed) {
                LOG.warn("the added profiles could not be read", unread);
            }
        }
    }

    private synchronized void reload() {
        var stored = database.read(ProfileRows::all);
        if (!stored.equals(added)) {
            all = with(stored);
            added = stored;
        }
    }

    private Map<String, Profile> with(List<String> stored) {
        var profiles = new LinkedHashMap<>(builtIn);
        for (var yaml : stored) {
            switch (files.check(yaml)) {
                case ProfileCheck.Good good -> profiles.put(good.profile().id(), good.profile());
                // Taken by an older version, refused by this one: the rest must still work.
                case ProfileCheck.Bad bad -> LOG.warn("a stored profile is left out: {}", told(bad.faults()));
            }
        }
        return inOrder(profiles);
    }

    private static Map<String, Profile> inOrder(Map<String, Profile> profiles) {
        var inOrder = new LinkedHashMap<String, Profile>();
        profiles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(inOrder);
    }

    private Map<String, Profile> builtIn() {
        var profiles = new LinkedHashMap<String, Profile>();
        for (var file : BuiltIn.files()) {
            var profile = checked(BuiltIn.yaml(file));
            profiles.put(profile.id(), profile);
        }
        return inOrder(profiles);
    }

    private static String told(List<ProfileFault> faults) {
        return faults.stream().limit(MOST_TOLD).map(ProfileFault::text).collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        closed = true;
        listening.close();
    }
}
