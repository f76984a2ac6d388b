package dev.tillbridge.pims.profile;

import dev.tillbridge.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads along by the version on trial, and counts. One page at a time for each profile; what comes meanwhile
/// is not looked at. Whatever goes wrong here is nobody's trouble. Thread-safe.
public final class Trials implements Along {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Profiles profiles;
    private final Database database;
    private final Clock clock;
    private final Executor aside;
    private final Set<String> looking = ConcurrentHashMap.newKeySet();

    /// @param aside runs what no reading waits for
    public Trials(Profiles profiles, Database database, Clock clock, Executor aside) {
        this.profiles = profiles;
        this.database = database;
        this.clock = clock;
        this.aside = aside;
    }

    @Override
    public void look(Profile inUse, Surface surface, String page, String invoiceId, Runnable then) {
        var trial = profiles.onTrial(inUse.id());
        if (trial.isEmpty() || page.isEmpty() || !looking.add(inUse.id())) {
            then.run();
            return;
        }
        aside.execute(() -> {
            try {
                look(inUse, trial.get(), surface, page, invoiceId);
            } catch (RuntimeException broken) {
                // Not its message: it may tell what stands on the page.
                LOG.warn(
                        "a version of {} on trial could not be compared: {}",
                        inUse.id(),
                        broken.getClass().getName());
            } finally {
                looking.remove(inUse.id());
                then.run();
            }
        });
    }

    private void look(Profile inUse, Profiles.OnTrial trial, Surface surface, String page, String invoiceId) {
        var both = surface.both(version(inUse), version(trial.profile()), page, invoiceId, WITHIN);
        Comparison.of(inUse, trial.profile(), both, clock.instant())
                .ifPresent(differences -> database.change(tx -> profiles.versions()
                        .read(tx, inUse.id(), trial.since(), CardMask.mask(invoiceId), differences)));
    }

    private static Surface.Version version(Profile profile) {
        return new Surface.Version(profile, Asks.invoice(profile.invoicePage()));
    }
}
