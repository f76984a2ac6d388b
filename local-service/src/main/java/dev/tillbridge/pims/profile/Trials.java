package dev.tillbridge.pims.profile;

import dev.tillbridge.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads along by the version on trial, and counts. One page of a sort at a time for each profile; what comes
/// meanwhile is not looked at. Whatever goes wrong here is nobody's trouble. Thread-safe.
public final class Trials implements Along {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Profiles profiles;
    private final Database database;
    private final Clock clock;
    private final Executor aside;
    private final Set<Looking> looking = ConcurrentHashMap.newKeySet();

    /// @param aside runs what no reading waits for
    public Trials(Profiles profiles, Database database, Clock clock, Executor aside) {
        this.profiles = profiles;
        this.database = database;
        this.clock = clock;
        this.aside = aside;
    }

    @Override
    public void look(Profile inUse, Surface surface, String page, Aspect aspect, String invoiceId, Runnable then) {
        var trial = profiles.onTrial(inUse.id());
        var what = new Looking(inUse.id(), aspect);
        if (trial.isEmpty() || page.isEmpty() || !looking.add(what)) {
            then.run();
            return;
        }
        aside.execute(() -> {
            try {
                look(inUse, trial.get(), surface, page, aspect, invoiceId);
            } catch (RuntimeException broken) {
                // Not its message: it may tell what stands on the page.
                LOG.warn(
                        "a version of {} on trial could not be compared: {}",
                        inUse.id(),
                        broken.getClass().getName());
            } finally {
                looking.remove(what);
                then.run();
            }
        });
    }

    private void look(
            Profile inUse, Profiles.OnTrial trial, Surface surface, String page, Aspect aspect, String invoiceId) {
        compared(inUse, trial.profile(), surface, page, aspect, invoiceId)
                // A list that is read alike does not prove that the invoice is.
                .filter(differences -> aspect == Aspect.INVOICE || !differences.isEmpty())
                .ifPresent(differences -> database.change(tx -> profiles.versions()
                        .read(tx, inUse.id(), trial.since(), CardMask.mask(invoiceId), differences)));
    }

    private Optional<List<Difference>> compared(
            Profile inUse, Profile onTrial, Surface surface, String page, Aspect aspect, String invoiceId) {
        var ours = aspect.asked(inUse).orElseThrow();
        var theirs = aspect.asked(onTrial);
        if (theirs.isEmpty()) {
            return Optional.of(List.of(Comparison.unread(aspect, ours.pageKind(), onTrial, clock.instant())));
        }
        var guard = aspect == Aspect.INVOICE ? Optional.of(invoiceId) : Optional.<String>empty();
        var both = surface.both(ours, theirs.get(), page, guard, WITHIN);
        return aspect == Aspect.INVOICE
                ? Comparison.of(inUse, onTrial, both, clock.instant())
                : Comparison.ofList(aspect, inUse, onTrial, both, clock.instant());
    }

    private record Looking(String profile, Aspect aspect) {}
}
