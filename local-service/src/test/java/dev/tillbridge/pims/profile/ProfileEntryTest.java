package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.pims.EntryResult;
import dev.tillbridge.problem.ProblemCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Entering a payment by profile.
final class ProfileEntryTest extends MeadowScene {
    @Test
    void a_payment_is_entered_once_step_by_step_and_the_tab_closed() {
        assertThat(enter("184.20", false)).isInstanceOf(EntryResult.StepsDone.class);

        assertThat(clinic.entries).isEqualTo(1);
        assertThat(clinic.form)
                .containsAllEntriesOf(
                        Map.of("Amount received", "184.20", "Way", "Visa", "Taken by", "Ann", "Remark", "TB K7M42QX"));
        assertThat(clinic.closed).containsExactly("own-1");
        assertThat(story).anyMatch(step -> step.equals("Pressed label \"Save payment\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Add payment", "Amount received", "Way", "Taken by", "Remark"})
    void whatever_fails_before_the_commit_means_that_nothing_was_entered(String step) {
        clinic.faults.put(step, Fault.NOT_FOUND);

        assertThat(enter("184.20", false)).isInstanceOf(EntryResult.NotEntered.class);
        assertThat(clinic.entries).isZero();
        assertThat(clinic.closed).containsExactly("own-1");
    }

    @Test
    void a_commit_that_never_left_us_is_not_entered() {
        clinic.commitFault = "before";

        assertThat(enter("184.20", false)).isInstanceOf(EntryResult.NotEntered.class);
    }

    @Test
    void a_commit_whose_answer_is_lost_may_be_entered() {
        clinic.commitFault = "answer lost";

        assertThat(enter("184.20", false)).isInstanceOf(EntryResult.MayBeEntered.class);
        assertThat(clinic.entries).isEqualTo(1);
    }

    @Test
    void without_a_browser_nothing_is_entered_and_it_says_so() {
        clinic.connected = false;

        assertThat(enter("184.20", false)).isInstanceOf(EntryResult.NotEntered.class);
        assertThat(code(enter("184.20", false))).isEqualTo(ProblemCode.NO_BROWSER_REACHES_PIMS);
    }
}
