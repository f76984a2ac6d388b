package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /// Books keep the text by its version, so another text needs another version: only then is it tried and
    /// told.
    @ParameterizedTest
    @CsvSource({
        "demo-v1.yaml, 1.1, 2ce29a8a04b49ccbae0001c05c20096077d579c4eeace8463b01a179daa48da9",
        "demo-v2.yaml, 2.1, 2acd1a10c615798dae3733fdb60c4dd88d2a5b7e772f9c581ba2a47b4d5f9fda",
        "demo-no-write-back.yaml, 1.1, 101f6c7d3a75e4e548da2893b236bb5441dc0353fff809dd68741e8306882212",
        "tryton-6.0.yaml, 6.0, 1eaf885725807173da9dd3f9a39cf949c52c3d122af2686f74a019f3c1104a59"
    })
    void a_profile_that_is_changed_gets_a_version_of_its_own(String file, String version, String digest)
            throws Exception {
        var text = BuiltIn.yaml(file).getBytes(StandardCharsets.UTF_8);

        assertThat(profile(file).version()).isEqualTo(version);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .as("a changed text of %s needs a new version there, and both here", file)
                .isEqualTo(digest);
    }

    @Test
    void each_file_has_its_version_here() throws Exception {
        var rows = getClass()
                .getDeclaredMethod(
                        "a_profile_that_is_changed_gets_a_version_of_its_own", String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();

        assertThat(Stream.of(rows).map(row -> row.substring(0, row.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(BuiltIn.files());
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
