package dev.tillbridge.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.pims.PostingAbilities;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Payments that people enter in the PIMS by hand, and their word for it.
abstract class ManualEntryContract extends PostingScene {
    @Test
    void c6_without_write_back_it_is_on_the_list_until_somebody_ticks_it() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.TO_ENTER);
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.ENTER_IT);

        tick(payment);

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.ENTERED);
        assertThat(clinic.posting(payment).enteredBy()).hasValue(ANN);
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void a_tick_without_a_name_makes_up_none() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        var id = clinic.posting(payment).id();

        clinic.database.change(tx -> clinic.posting.postings().entered(tx, id, Optional.empty(), "Front desk"));
        clinic.run();

        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.ENTERED);
        assertThat(clinic.posting(payment).enteredBy()).isEmpty();
        assertThat(story(payment)).isEqualTo("entered by hand (nobody gave a name)");
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void a_tick_that_the_invoice_does_not_show_is_questioned_and_one_that_it_shows_is_not() {
        outside.pims().abilities(PostingAbilities.NONE);
        var payment = paid();
        tick(payment);
        outside.clock().pass(Duration.ofMinutes(1));
        clinic.show("1042");
        assertThat(clinic.posting(payment).questioned()).isTrue();
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.TICK_IN_DOUBT);

        outside.pims().typedByHand("1042", ALL, "card");
        clinic.show("1042");
        assertThat(clinic.posting(payment).seenAt()).isPresent();
        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void nobody_can_tick_what_is_in_the_pims_already() {
        var payment = paid();

        assertThatThrownBy(() -> tick(payment))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.ENTRY_UNDER_WAY));
    }
}
