package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.store.TestDatabase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

abstract class SaleCrashContract {
    private static final Logger LOG = LoggerFactory.getLogger(SaleCrashContract.class);

    abstract TestDatabase fresh();

    /// How many commits and effects each flow has. A number that falls means that something is not watched any
    /// more.
    abstract Map<Flow, Integer> expected();

    @Test
    void the_number_of_boundaries_has_not_changed_unseen() {
        var counted = new EnumMap<Flow, Integer>(Flow.class);
        for (var flow : Flow.values()) {
            counted.put(flow, count(flow, Mutant.NONE));
        }

        LOG.info("boundaries: {}", counted);
        assertThat(counted).isEqualTo(expected());
    }

    private int count(Flow flow, Mutant mutant) {
        var trial = new Trial(this::fresh, flow, mutant, Boundaries.counted());
        trial.run();
        return trial.passed().size();
    }

    /// What went wrong when something happened to the service at each of the flow's boundaries.
    List<String> failures(Flow flow, Mutant mutant) {
        int boundaries = count(flow, mutant);
        var failures = new ArrayList<String>();
        for (int at = 1; at <= boundaries; at++) {
            for (var cut : Cut.values()) {
                failure(flow, mutant, Boundaries.with(at, cut)).ifPresent(failures::add);
            }
        }
        return failures;
    }

    private Optional<String> failure(Flow flow, Mutant mutant, Boundaries boundaries) {
        var trial = new Trial(this::fresh, flow, mutant, boundaries);
        try {
            trial.run();
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(boundaries + ": " + failure);
        }
    }
}
