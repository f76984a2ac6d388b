package dev.tillbridge.pims.profile;

import static dev.tillbridge.problem.ProblemCode.PROFILE_NEVER_TRIED;
import static dev.tillbridge.problem.ProblemCode.PROFILE_NONE_BEFORE;
import static dev.tillbridge.problem.ProblemCode.PROFILE_NOT_ON_TRIAL;
import static dev.tillbridge.problem.ProblemCode.PROFILE_OTHER_PIMS;
import static dev.tillbridge.problem.ProblemCode.PROFILE_TRIAL_DIFFERED;
import static dev.tillbridge.problem.ProblemCode.PROFILE_UNKNOWN;
import static dev.tillbridge.problem.ProblemCode.PROFILE_VERSION_TAKEN;

import dev.tillbridge.activity.Events;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The versions of each profile in the books: one in use, one on trial, the one before. Each change is
/// everywhere at once, because all desks read these rows and nothing else. Thread-safe.
public final class ProfileVersions {
    /// The fields by which invoices are told from each other.
    private static final Set<String> IDS = Set.of("invoice-id", "open-invoices.id");

    private final Events events;
    private final Clock clock;
    private final ProfileFiles files = new ProfileFiles();

    ProfileVersions(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// Adds a version: the first one of its profile is in use at once, a further one on trial. A text that is
    /// there already changes nothing. Throws `PROFILE_VERSION_TAKEN`, `PROFILE_OTHER_PIMS`.
    public void add(Tx tx, Profile profile, String yaml, String by) {
        if (ProfileRows.first(tx, profile, yaml, clock.instant())) {
            told(tx, profile.id(), "added", profile.version());
            return;
        }
        var used = used(tx, profile.id());
        if (used.yaml().equals(yaml)) {
            return;
        }
        var before = VersionRows.find(tx, profile.id(), Kept.State.BEFORE);
        boolean taken = profile.version().equals(used.version())
                || before.filter(kept -> kept.version().equals(profile.version())
                                && !kept.yaml().equals(yaml))
                        .isPresent();
        if (taken) {
            throw Problem.of(PROFILE_VERSION_TAKEN, "profile", profile.id(), "version", profile.version())
                    .asException();
        }
        samePims(profile, used);
        boolean known = VersionRows.find(tx, profile.id(), Kept.State.ON_TRIAL)
                .filter(kept -> kept.yaml().equals(yaml))
                .isPresent();
        if (!known) {
            onTrial(tx, profile.id(), profile.version(), yaml, by);
        }
    }

    /// A profile that came with the program: in use where its profile has no version yet, on trial where it is
    /// newer than all that is known here. A desk whose program is older offers nothing.
    void offer(Tx tx, Profile profile, String yaml, String by) {
        if (ProfileRows.first(tx, profile, yaml, clock.instant())) {
            told(tx, profile.id(), "added", profile.version());
            return;
        }
        boolean newest = VersionOrder.isNewer(
                        profile.version(), used(tx, profile.id()).version())
                && known(tx, profile.id()).allMatch(kept -> VersionOrder.isNewer(profile.version(), kept.version()));
        if (newest) {
            onTrial(tx, profile.id(), profile.version(), yaml, by);
        }
    }

    private static Stream<Kept> known(View view, String profile) {
        return Arrays.stream(Kept.State.values()).flatMap(state -> VersionRows.find(view, profile, state).stream());
    }

    /// Takes the version on trial into use at all desks; the one in use is kept as the one before. Throws
    /// `PROFILE_NOT_ON_TRIAL`, `PROFILE_WRONG`.
    ///
    /// @param anyway whether somebody answers for it although it differed (else `PROFILE_TRIAL_DIFFERED`), or
    ///     was never tried (else `PROFILE_NEVER_TRIED`)
    public void use(Tx tx, String profile, String version, boolean anyway, String by) {
        var trial = VersionRows.find(tx, profile, Kept.State.ON_TRIAL)
                .filter(kept -> kept.version().equals(version))
                .orElseThrow(() -> notOnTrial(profile, version));
        var checked = files.good(trial.yaml());
        if (!anyway) {
            warn(tx, checked);
        }
        exchange(tx, trial, by, () -> notOnTrial(profile, version));
        TrialRows.clear(tx, profile);
        told(tx, profile, "used", version);
    }

    /// The PIMS, where the version on trial may call one of its invoices by another id than the version in use does: it
    /// looks for the id elsewhere, or did find another one. Empty where both call all of them the same. Throws
    /// `PROFILE_NOT_ON_TRIAL`, `PROFILE_WRONG`.
    public Optional<String> renames(View view, String profile, String version) {
        var trial = VersionRows.find(view, profile, Kept.State.ON_TRIAL)
                .filter(kept -> kept.version().equals(version))
                .orElseThrow(() -> notOnTrial(profile, version));
        var theirs = files.good(trial.yaml());
        boolean same = files.check(used(view, profile).yaml()) instanceof ProfileCheck.Good(var ours)
                && Naming.of(ours).equals(Naming.of(theirs));
        boolean seen = TrialRows.differences(view, profile).stream()
                .map(Difference::field)
                .anyMatch(IDS::contains);
        return same && !seen ? Optional.empty() : Optional.of(theirs.pims());
    }

    /// Whether both versions read this invoice alike, and so by the same id, each time.
    public boolean readAlike(View view, String profile, String invoice) {
        return TrialRows.alike(view, profile, CardMask.mask(invoice));
    }

    private static void warn(View view, Profile trial) {
        var counts = TrialRows.counts(view, trial.id());
        int different = counts.getOrDefault(true, 0);
        if (different > 0) {
            var fields = TrialRows.differences(view, trial.id()).stream()
                    .map(Difference::field)
                    .collect(Collectors.joining(", "));
            throw new Problem(
                            PROFILE_TRIAL_DIFFERED,
                            Map.of(
                                    "profile", trial.id(),
                                    "version", trial.version(),
                                    "pims", trial.name(),
                                    "different", String.valueOf(different),
                                    "all", String.valueOf(different + counts.getOrDefault(false, 0)),
                                    "fields", fields))
                    .asException();
        }
        if (counts.isEmpty()) {
            throw new Problem(PROFILE_NEVER_TRIED, Map.of("version", trial.version(), "pims", trial.name()))
                    .asException();
        }
    }

    /// Takes the version before back into use at all desks. The one that was in use is on trial from now on,
    /// where no other is: it can be looked at, and charges nothing. Throws `PROFILE_NONE_BEFORE`,
    /// `PROFILE_WRONG`.
    public void back(Tx tx, String profile, String by) {
        var before = VersionRows.find(tx, profile, Kept.State.BEFORE).orElseThrow(() -> noneBefore(profile));
        files.good(before.yaml());
        var left = exchange(tx, before, by, () -> noneBefore(profile));
        VersionRows.find(tx, profile, Kept.State.BEFORE).ifPresent(kept -> VersionRows.take(tx, kept));
        if (VersionRows.find(tx, profile, Kept.State.ON_TRIAL).isEmpty()) {
            VersionRows.put(
                    tx, new Kept(profile, Kept.State.ON_TRIAL, left.version(), left.yaml(), clock.instant(), by));
        }
        // Whatever was compared was compared with another one.
        TrialRows.clear(tx, profile);
        told(tx, profile, "back", before.version());
    }

    /// Ends a trial. Throws `PROFILE_NOT_ON_TRIAL`.
    public void drop(Tx tx, String profile, String by) {
        var trial = VersionRows.find(tx, profile, Kept.State.ON_TRIAL)
                .filter(kept -> VersionRows.take(tx, kept))
                .orElseThrow(() -> notOnTrial(profile, ""));
        // Kept, so that a program that brings it does not bring it again.
        VersionRows.put(tx, new Kept(profile, Kept.State.DROPPED, trial.version(), trial.yaml(), clock.instant(), by));
        TrialRows.clear(tx, profile);
        told(tx, profile, "dropped", trial.version());
    }

    /// An invoice was read by both versions. Nothing is kept when the trial is another one by now.
    ///
    /// @param since the beginning of the trial that was read by
    void read(Tx tx, String profile, Instant since, String invoice, List<Difference> differences) {
        boolean still = VersionRows.find(tx, profile, Kept.State.ON_TRIAL)
                .filter(kept -> kept.since().equals(since))
                .isPresent();
        if (still) {
            TrialRows.read(tx, profile, invoice, differences);
        }
    }

    /// All profiles, in the order of their ids.
    public List<Versions> list(View view) {
        return ProfileRows.all(view).stream().map(used -> versions(view, used)).toList();
    }

    /// One profile; throws `NOT_FOUND`.
    public Versions of(View view, String profile) {
        return versions(view, used(view, profile));
    }

    private static Versions versions(View view, Used used) {
        return new Versions(
                used.profile(),
                used.version(),
                used.exchanged().map(Used.Exchange::at),
                used.exchanged().map(Used.Exchange::by),
                VersionRows.find(view, used.profile(), Kept.State.BEFORE)
                        .map(kept -> new Versions.Before(kept.version(), kept.since())),
                VersionRows.find(view, used.profile(), Kept.State.ON_TRIAL).map(kept -> trial(view, kept)));
    }

    private static Trial trial(View view, Kept kept) {
        var counts = TrialRows.counts(view, kept.profile());
        return new Trial(
                kept.version(),
                kept.since(),
                kept.by(),
                counts.getOrDefault(false, 0),
                counts.getOrDefault(true, 0),
                TrialRows.differences(view, kept.profile()));
    }

    private void onTrial(Tx tx, String profile, String version, String yaml, String by) {
        VersionRows.put(tx, new Kept(profile, Kept.State.ON_TRIAL, version, yaml, clock.instant(), by));
        TrialRows.clear(tx, profile);
        told(tx, profile, "on-trial", version);
    }

    /// The kept version comes in the place of the one in use, which is kept as the one before; gives that one.
    private Used exchange(Tx tx, Kept kept, String by, Supplier<ProblemException> late) {
        var used = used(tx, kept.profile());
        var now = clock.instant();
        // Of two who press at the same time one comes first.
        if (!VersionRows.take(tx, kept) || !ProfileRows.exchange(tx, used, kept.version(), kept.yaml(), now, by)) {
            throw late.get();
        }
        VersionRows.put(tx, new Kept(used.profile(), Kept.State.BEFORE, used.version(), used.yaml(), now, by));
        return used;
    }

    /// An invoice of another PIMS is another invoice: what runs on it would not be seen any more.
    private void samePims(Profile profile, Used used) {
        if (files.check(used.yaml()) instanceof ProfileCheck.Good(var inUse)
                && !inUse.pims().equals(profile.pims())) {
            throw new Problem(
                            PROFILE_OTHER_PIMS,
                            Map.of("profile", profile.id(), "pims", profile.pims(), "inUse", inUse.pims()))
                    .asException();
        }
    }

    private static Used used(View view, String profile) {
        return ProfileRows.find(view, profile)
                .orElseThrow(
                        () -> Problem.of(PROFILE_UNKNOWN, "profile", profile).asException());
    }

    private void told(Tx tx, String profile, String what, String version) {
        events.append(tx, Profiles.TOPIC, profile, what, Json.tree(Map.of("version", version)));
        tx.announce(Profiles.TOPIC);
    }

    private static ProblemException notOnTrial(String profile, String version) {
        return Problem.of(PROFILE_NOT_ON_TRIAL, "profile", profile, "version", version)
                .asException();
    }

    private static ProblemException noneBefore(String profile) {
        return Problem.of(PROFILE_NONE_BEFORE, "profile", profile).asException();
    }

    static Optional<Instant> exchangedAt(View view, String profile) {
        return ProfileRows.find(view, profile).flatMap(Used::exchanged).map(Used.Exchange::at);
    }
}
