package dev.tillbridge.pims.profile;

import dev.tillbridge.activity.Events;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The profiles in use and on trial, as the books have them: the same at every desk. Those that come with the
/// program are put into the books at the start. Thread-safe.
public final class Profiles implements InUse, AutoCloseable {
    /// Announced, and the subject of an event, when a version is added or exchanged.
    public static final String TOPIC = "profile";

    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

    /// Who adds what came with the program.
    private static final String PROGRAM = "Tillbridge";

    /// What lies closer together may have come in the other order: an exchange is noted before it is
    /// everywhere.
    private static final Duration CLOSE = Duration.ofMinutes(1);

    private final Database database;
    private final ProfileFiles files = new ProfileFiles();
    private final ProfileVersions versions;
    private final Map<String, Profile> builtIn = new TreeMap<>();
    private final Database.Listening listening;
    private Stored stored = new Stored(List.of(), List.of());
    private volatile Map<String, Profile> all = Map.of();
    private volatile Map<String, OnTrial> onTrial = Map.of();
    private volatile boolean closed;

    /// A version on trial, and since when.
    public record OnTrial(Profile profile, Instant since) {}

    private record Stored(List<Used> used, List<Kept> kept) {}

    public Profiles(Database database, Events events, Clock clock) {
        this(database, events, clock, BuiltIn.all());
    }

    /// @param texts the profile files that come with the program
    Profiles(Database database, Events events, Clock clock, List<String> texts) {
        this.database = database;
        this.versions = new ProfileVersions(events, clock);
        offer(texts);
        reload();
        // Another service on the same database may have added or exchanged one.
        this.listening =
                database.listen(TOPIC, () -> Thread.ofVirtual().name("profiles").start(this::reloadIfOpen));
    }

    /// Nothing is written when all is known: most starts find it so.
    private void offer(List<String> texts) {
        for (var yaml : texts) {
            var profile = files.good(yaml);
            builtIn.put(profile.id(), profile);
            boolean known = database.<Boolean>read(view -> ProfileRows.find(view, profile.id())
                    .filter(used -> !VersionOrder.isNewer(profile.version(), used.version()))
                    .isPresent());
            if (!known) {
                database.change(tx -> versions.offer(tx, profile, yaml, PROGRAM));
            }
        }
    }

    /// Changes them; whoever does so asks [#freshly] afterwards.
    public ProfileVersions versions() {
        return versions;
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

    @Override
    public Optional<Profile> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Profile> freshly(String id) {
        reloadIfOpen();
        return find(id);
    }

    @Override
    public boolean sameSince(String id, Instant moment) {
        return database.<Boolean>read(view -> ProfileVersions.exchangedAt(view, id)
                .map(at -> at.plus(CLOSE).isBefore(moment))
                .orElse(true));
    }

    /// The version of this profile that is on trial.
    public Optional<OnTrial> onTrial(String id) {
        return Optional.ofNullable(onTrial.get(id));
    }

    /// Adds a version, as [ProfileVersions#add].
    ///
    /// @throws dev.tillbridge.problem.ProblemException `PROFILE_WRONG` with the faults and their places
    public Profile add(String yaml, String by) {
        var profile = checked(yaml);
        database.change(tx -> versions.add(tx, profile, yaml, by));
        reload();
        return profile;
    }

    /// A profile without faults, not taken into use.
    ///
    /// @throws dev.tillbridge.problem.ProblemException `PROFILE_WRONG` with the faults and their places
    public Profile checked(String yaml) {
        return files.good(yaml);
    }

    private void reloadIfOpen() {
        try {
            reload();
        } catch (RuntimeException unread) {
            // While the database is away what is known here goes on; a service that ends has closed it meanwhile.
            if (!closed) {
                LOG.warn("the profiles could not be read", unread);
            }
        }
    }

    private synchronized void reload() {
        var now = database.read(view -> new Stored(ProfileRows.all(view), VersionRows.all(view)));
        if (!now.equals(stored)) {
            all = used(now.used());
            onTrial = tried(now.kept());
            stored = now;
        }
    }

    private Map<String, Profile> used(List<Used> stored) {
        var profiles = new TreeMap<>(builtIn);
        for (var used : stored) {
            // Taken by another version of the program, refused by this one: the rest must still work.
            readable(used.yaml()).ifPresent(profile -> profiles.put(profile.id(), profile));
        }
        return Collections.unmodifiableMap(profiles);
    }

    private Map<String, OnTrial> tried(List<Kept> stored) {
        var profiles = new LinkedHashMap<String, OnTrial>();
        for (var kept : stored) {
            if (kept.state() == Kept.State.ON_TRIAL) {
                readable(kept.yaml())
                        .ifPresent(profile -> profiles.put(profile.id(), new OnTrial(profile, kept.since())));
            }
        }
        return Collections.unmodifiableMap(profiles);
    }

    private Optional<Profile> readable(String yaml) {
        return switch (files.check(yaml)) {
            case ProfileCheck.Good good -> Optional.of(good.profile());
            case ProfileCheck.Bad bad -> {
                LOG.warn("a stored profile is left out: {}", ProfileFiles.told(bad.faults()));
                yield Optional.empty();
            }
        };
    }

    @Override
    public void close() {
        closed = true;
        listening.close();
    }
}
