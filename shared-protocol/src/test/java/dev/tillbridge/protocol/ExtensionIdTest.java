package dev.tillbridge.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.protocol.frame.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExtensionIdTest {
    @Test
    void the_id_that_the_service_accepts_is_the_one_of_the_extensions_key() throws IOException {
        var key = Base64.getDecoder()
                .decode(Files.readString(Path.of("../extension/manifest-key.txt"))
                        .strip());

        var id = HexFormat.of()
                .formatHex(Hashes.sha256(key))
                .substring(0, 32)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                .collect(Collectors.joining());

        assertThat(id).isEqualTo(ExtensionId.OURS);
        assertThat(ExtensionId.isWellFormed(id)).isTrue();
        assertThat(ExtensionId.isWellFormed(id + "a")).isFalse();
        assertThat(ExtensionId.isWellFormed("z".repeat(32))).isFalse();
    }
}
