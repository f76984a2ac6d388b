package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledProfilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"demo-v1", "demo-v2", "demo-no-write-back", "tryton-6.0"})
    void every_profile_that_comes_with_the_program_is_without_fault(String file) throws IOException {
        assertThat(new ProfileFiles().check(yaml(file))).isInstanceOfSatisfying(ProfileCheck.Good.class, good -> {
            assertThat(good.profile().pims()).isIn("willow-creek", "tryton");
        });
    }

    private static String yaml(String file) throws IOException {
        var name = "/profiles/" + file + ".yaml";
        try (var stream = Objects.requireNonNull(BundledProfilesTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
