package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.bridge.BridgeRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Row 9 (on Linux): keys and secrets are for this user alone.
final class PrivateFilesTest {
    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void the_key_and_the_secret_are_for_this_user_alone_and_refused_when_others_may_read_them() throws IOException {
        for (var name : List.of("service.key", "control.secret", "endpoint.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rig.folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        Files.setPosixFilePermissions(
                rig.folder.resolve("control.secret"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(rig::control).hasMessageContaining("PRIVATE_FILE_UNUSABLE");
    }
}
