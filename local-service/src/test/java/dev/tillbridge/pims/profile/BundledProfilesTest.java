package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledProfilesTest {
    static Stream<String> files() {
        return BuiltIn.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_profile_that_comes_with_the_program_is_without_fault(String file) {
        assertThat(new ProfileFiles().check(BuiltIn.yaml(file))).isInstanceOf(ProfileCheck.Good.class);
    }

    @Test
    void the_faces_of_the_demo_clinic_are_one_program_whose_invoices_are_the_same() {
        var pims = Stream.of("demo-v1.yaml", "demo-v2.yaml", "demo-no-write-back.yaml")
                .map(file -> profile(file).pims())
                .distinct()
                .toList();

        assertThat(pims).isEqualTo(List.of("willow-creek"));
    }

    @Test
    void nothing_is_ever_entered_at_the_front_desk_terminal() {
        assertThat(profile("demo-no-write-back.yaml").posting()).isEmpty();
    }

    @Test
    void tryton_takes_full_and_part_payments() {
        var abilities = profile("tryton-6.0.yaml").abilities();

        assertThat(abilities.payment()).isTrue();
        assertThat(abilities.part()).isTrue();
    }

    private static Profile profile(String file) {
        return switch (new ProfileFiles().check(BuiltIn.yaml(file))) {
            case ProfileCheck.Good good -> good.profile();
            case ProfileCheck.Bad bad -> throw new AssertionError(bad.faults());
        };
    }
}
