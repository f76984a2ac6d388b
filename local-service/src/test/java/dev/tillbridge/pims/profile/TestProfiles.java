package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The made-up PIMS that the tests of this room read.
public final class TestProfiles {
    private TestProfiles() {}

    public static String meadowYaml() {
        try (var file = TestProfiles.class.getResourceAsStream("meadow.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Profile meadow() {
        return good(meadowYaml());
    }

    public static Profile good(String yaml) {
        var check = new ProfileFiles().check(yaml);
        assertThat(check).isInstanceOf(ProfileCheck.Good.class);
        return ((ProfileCheck.Good) check).profile();
    }

    static List<String> faults(String yaml) {
        return switch (new ProfileFiles().check(yaml)) {
            case ProfileCheck.Good unused -> List.of();
            case ProfileCheck.Bad bad ->
                bad.faults().stream().map(ProfileFault::text).toList();
        };
    }
}
