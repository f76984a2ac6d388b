package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The versions of a profile: one in use, one on trial, the one before; the same at every desk.
abstract class ProfileVersionsContract {
    private static final String ID = "meadow-3";
    private static final String FIRST = TestProfiles.meadowYaml();
    private static final String SECOND = version("3.2");

    private final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    private final Events events = new Events(clock);
    private TestDatabase database;
    private Profiles profiles;

    abstract TestDatabase fresh();

    private static String version(String version) {
        return FIRST.replace("version: \"3.1\"", "version: \"" + version + "\"");
    }

    @BeforeEach
    void open() {
        database = fresh();
        profiles = desk();
        profiles.add(FIRST, "Ann");
    }

    @AfterEach
    void close() {
        profiles.close();
        database.close();
    }

    private Profiles desk() {
        return new Profiles(database.database(), events, clock, List.of());
    }

    private Profiles desk(String builtIn) {
        return new Profiles(database.database(), events, clock, List.of(builtIn));
    }

    private String inUse() {
        return profiles.freshly(ID).orElseThrow().version();
    }

    private Versions versions() {
        return database.database().read(view -> profiles.versions().of(view, ID));
    }

    private void use(String version, boolean anyway) {
        database.database().change(tx -> profiles.versions().use(tx, ID, version, anyway, "Ann"));
    }

    private void back() {
        database.database().change(tx -> profiles.versions().back(tx, ID, "Bea"));
    }

    private void read(String invoice, Difference... differences) {
        profiles.freshly();
        var since = profiles.onTrial(ID).orElseThrow().since();
        database.database().change(tx -> profiles.versions().read(tx, ID, since, invoice, List.of(differences)));
    }

    private Difference due(String onTrial) {
        return new Difference("due", "invoice", Said.text("184.50 USD"), Said.text(onTrial), clock.instant());
    }

    private static void refused(ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().code()).isEqualTo(code));
    }

    @Test
    void a_further_version_is_on_trial_and_the_one_in_use_stays_in_use() {
        profiles.add(SECOND, "Ann");

        assertThat(inUse()).isEqualTo("3.1");
        assertThat(profiles.onTrial(ID).orElseThrow().profile().version()).isEqualTo("3.2");
        assertThat(versions().trial().orElseThrow().by()).isEqualTo("Ann");
    }

    @Test
    void what_is_there_already_is_not_added_again_and_a_number_is_never_given_twice() {
        profiles.add(SECOND, "Ann");
        read("77");
        profiles.add(SECOND, "Ann");
        profiles.add(FIRST, "Ann");

        assertThat(versions().trial().orElseThrow().alike()).isEqualTo(1);
        refused(
                ProblemCode.PROFILE_VERSION_TAKEN,
                () -> profiles.add(FIRST.replace("label: Balance due", "label: Balence"), "Ann"));
    }

    @Test
    void a_version_of_another_program_is_refused_because_payments_would_not_be_found_any_more() {
        refused(
                ProblemCode.PROFILE_OTHER_PIMS,
                () -> profiles.add(SECOND.replace("pims: meadow", "pims: brook"), "Ann"));
    }

    @Test
    void invoices_are_counted_once_each_and_the_last_difference_of_each_field_is_kept() {
        profiles.add(SECOND, "Ann");
        read("77");
        read("77");
        read("78", due("18.40 USD"));
        read("78", due("18.45 USD"));
        read("78");

        var trial = versions().trial().orElseThrow();
        assertThat(trial.alike()).isEqualTo(1);
        assertThat(trial.different()).isEqualTo(1);
        assertThat(trial.differences()).singleElement().satisfies(each -> {
            assertThat(each.inUse().text()).isEqualTo("184.50 USD");
            assertThat(each.onTrial().text()).isEqualTo("18.45 USD");
        });
    }

    @Test
    void a_thousand_invoices_are_enough_but_a_difference_is_always_kept() {
        profiles.add(SECOND, "Ann");
        profiles.freshly();
        var since = profiles.onTrial(ID).orElseThrow().since();
        database.database().change(tx -> {
            for (int number = 0; number <= TrialRows.MOST; number++) {
                profiles.versions().read(tx, ID, since, "I" + number, List.of());
            }
        });
        read("78", due("18.45 USD"));

        var trial = versions().trial().orElseThrow();
        assertThat(trial.alike()).isEqualTo(TrialRows.MOST);
        assertThat(trial.different()).isEqualTo(1);
    }

    @Test
    void a_version_that_was_replaced_on_trial_takes_no_counts_of_the_other() {
        profiles.add(SECOND, "Ann");
        profiles.freshly();
        var since = profiles.onTrial(ID).orElseThrow().since();
        read("77");
        clock.pass(Duration.ofMinutes(1));
        profiles.add(version("3.3"), "Ann");
        database.database().change(tx -> profiles.versions().read(tx, ID, since, "78", List.of()));

        assertThat(versions().trial().orElseThrow().version()).isEqualTo("3.3");
        assertThat(versions().trial().orElseThrow().alike()).isZero();
    }

    @Test
    void one_press_takes_it_into_use_at_all_desks_and_one_press_goes_back() {
        try (var elsewhere = desk()) {
            profiles.add(SECOND, "Ann");
            read("77");
            use("3.2", false);

            assertThat(inUse()).isEqualTo("3.2");
            assertThat(elsewhere.freshly(ID).orElseThrow().version()).isEqualTo("3.2");
            assertThat(versions().before().orElseThrow().version()).isEqualTo("3.1");
            assertThat(versions().by()).contains("Ann");
            assertThat(versions().trial()).isEmpty();

            back();
            assertThat(inUse()).isEqualTo("3.1");
            assertThat(elsewhere.freshly(ID).orElseThrow().version()).isEqualTo("3.1");
            assertThat(versions().trial().orElseThrow().version()).isEqualTo("3.2");
            assertThat(versions().before()).isEmpty();
            assertThat(versions().by()).contains("Bea");
        }
    }

    @Test
    void going_back_leaves_another_version_on_trial_where_it_is_and_it_is_tried_anew() {
        profiles.add(SECOND, "Ann");
        use("3.2", true);
        profiles.add(version("3.3"), "Ann");
        read("77");

        back();

        assertThat(inUse()).isEqualTo("3.1");
        assertThat(versions().trial().orElseThrow().version()).isEqualTo("3.3");
        assertThat(versions().trial().orElseThrow().alike()).isZero();
    }

    @Test
    void a_version_that_was_never_tried_or_differed_needs_somebody_who_answers_for_it() {
        profiles.add(SECOND, "Ann");
        refused(ProblemCode.PROFILE_NEVER_TRIED, () -> use("3.2", false));
        read("77", due("18.45 USD"));

        assertThatThrownBy(() -> use("3.2", false)).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.problem().code()).isEqualTo(ProblemCode.PROFILE_TRIAL_DIFFERED);
            assertThat(thrown.problem().details())
                    .containsEntry("different", "1")
                    .containsEntry("all", "1")
                    .containsEntry("fields", "due");
        });
        assertThat(inUse()).isEqualTo("3.1");

        use("3.2", true);
        assertThat(inUse()).isEqualTo("3.2");
    }

    @Test
    void only_what_is_on_trial_can_be_taken_into_use_and_only_what_was_in_use_can_come_back() {
        refused(ProblemCode.PROFILE_NOT_ON_TRIAL, () -> use("3.2", true));
        refused(ProblemCode.PROFILE_NONE_BEFORE, this::back);
        profiles.add(SECOND, "Ann");
        refused(ProblemCode.PROFILE_NOT_ON_TRIAL, () -> use("3.9", true));
    }

    @Test
    void a_trial_is_ended_and_nothing_of_it_is_left() {
        profiles.add(SECOND, "Ann");
        read("78", due("18.45 USD"));

        database.database().change(tx -> profiles.versions().drop(tx, ID, "Ann"));

        profiles.freshly();
        assertThat(profiles.onTrial(ID)).isEmpty();
        assertThat(versions().trial()).isEmpty();
        assertThat(database.database().<List<Difference>>read(view -> TrialRows.differences(view, ID)))
                .isEmpty();
    }

    @Test
    void what_came_with_a_newer_program_is_on_trial_and_an_older_program_beside_it_offers_nothing() {
        try (var newer = desk(SECOND);
                var older = desk(FIRST)) {
            assertThat(newer.find(ID).orElseThrow().version()).isEqualTo("3.1");
            assertThat(newer.onTrial(ID).orElseThrow().profile().version()).isEqualTo("3.2");
            use("3.2", true);
            assertThat(older.freshly(ID).orElseThrow().version()).isEqualTo("3.2");
        }
        try (var olderAgain = desk(FIRST)) {
            assertThat(olderAgain.find(ID).orElseThrow().version()).isEqualTo("3.2");
            assertThat(olderAgain.onTrial(ID)).isEmpty();
        }
    }

    @Test
    void what_came_with_the_program_and_was_taken_off_trial_does_not_come_back_by_itself() {
        try (var newer = desk(SECOND)) {
            assertThat(newer.onTrial(ID)).isPresent();
        }
        database.database().change(tx -> profiles.versions().drop(tx, ID, "Ann"));

        try (var again = desk(SECOND)) {
            assertThat(again.onTrial(ID)).isEmpty();
        }
    }

    @Test
    void a_version_counts_as_the_same_only_when_it_was_in_use_well_before() {
        clock.pass(Duration.ofHours(1));
        assertThat(profiles.sameSince(ID, clock.instant())).isTrue();
        profiles.add(SECOND, "Ann");
        var begun = clock.instant();
        clock.pass(Duration.ofSeconds(5));
        use("3.2", true);

        assertThat(profiles.sameSince(ID, begun)).isFalse();
        clock.pass(Duration.ofMinutes(2));
        assertThat(profiles.sameSince(ID, clock.instant())).isTrue();
    }
}
