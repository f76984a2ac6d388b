package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.activity.Events;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ProfilesContract {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:41:00Z"), ZoneOffset.UTC);
    private final Events events = new Events(clock);
    private TestDatabase database;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        database = fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Profiles profiles() {
        return new Profiles(database.database(), events, clock);
    }

    @Test
    void an_added_profile_is_used_at_once_and_after_a_restart() {
        try (var profiles = profiles()) {
            assertThat(profiles.find("meadow-3")).isEmpty();
            profiles.add(TestProfiles.meadowYaml(), "Ann");
            assertThat(profiles.find("meadow-3")).isPresent();
        }
        try (var again = profiles()) {
            assertThat(again.find("meadow-3").orElseThrow().version()).isEqualTo("3.1");
        }
    }

    @Test
    void an_event_that_tells_of_a_profile_is_never_told_without_it() {
        try (var profiles = profiles();
                var elsewhere = profiles()) {
            elsewhere.add(TestProfiles.meadowYaml(), "Ann");

            assertThat(profiles.freshly()).extracting(Profile::id).contains("meadow-3");
        }
    }

    @Test
    void a_profile_with_faults_changes_nothing_and_says_where() {
        try (var profiles = profiles()) {
            profiles.add(TestProfiles.meadowYaml(), "Ann");
            var wrong = TestProfiles.meadowYaml().replace("currency: USD", "currency: dollars");

            assertThatThrownBy(() -> profiles.add(wrong, "Ann"))
                    .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                        assertThat(thrown.problem().code()).isEqualTo(ProblemCode.PROFILE_WRONG);
                        assertThat(thrown.problem().details().get("faults"))
                                .containsPattern("[0-9]+:[0-9]+ formats.currency");
                    });
            assertThat(profiles.find("meadow-3")
                            .orElseThrow()
                            .formats()
                            .currency()
                            .getCurrencyCode())
                    .isEqualTo("USD");
        }
    }
}
