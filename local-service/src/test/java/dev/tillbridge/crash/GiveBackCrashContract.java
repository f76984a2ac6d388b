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

/// The service is abandoned at each commit and each effect while money goes back: it goes once.
abstract class GiveBackCrashContract {
    abstract TestDatabase fresh();

    /// How many commits and effects each flow has. A number that falls means that something is not watched any
    /// more.
    private static Map<GiveBackFlow, Integer> expected() {
        return Map.of(
                GiveBackFlow.PART, 8,
                GiveBackFlow.NOT_ENTERED, 8,
                GiveBackFlow.SLOWLY, 10);
    }

    @Test
    void the_number_of_boundaries_has_not_changed_unseen() {
        var counted = new EnumMap<GiveBackFlow, Integer>(GiveBackFlow.class);
        for (var flow : GiveBackFlow.values()) {
            counted.put(flow, count(flow, Mutant.NONE));
        }

        assertThat(counted).isEqualTo(expected());
    }

    private int count(GiveBackFlow flow, Mutant mutant) {
        var trial = new GiveBackTrial(this::fresh, flow, mutant, Boundaries.counted());
        trial.run();
        return trial.passed().size();
    }

    final List<String> failures(GiveBackFlow flow, Mutant mutant) {
        int boundaries = count(flow, Mutant.NONE);
        var failures = new ArrayList<String>();
        for (int at = 1; at <= boundaries; at++) {
            for (var cut : Cut.values()) {
                failure(flow, mutant, Boundaries.with(at, cut)).ifPresent(failures::add);
            }
        }
        return failures;
    }

    private Optional<String> failure(GiveBackFlow flow, Mutant mutant, Boundaries boundaries) {
        try {
            new GiveBackTrial(this::fresh, flow, mutant, boundaries).run();
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(boundaries + ": " + failure);
        }
    }
}
