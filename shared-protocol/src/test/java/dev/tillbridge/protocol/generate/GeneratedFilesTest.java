package dev.tillbridge.protocol.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {
    static final String RENEW = "mvn test -pl shared-protocol -Dtest=GeneratedFilesTest -Dtillbridge.renew=true";

    @Test
    void the_extension_speaks_exactly_the_records_of_this_module() throws IOException {
        same(Path.of("../extension/src/protocol/protocol.ts"), TypeScript.write());
    }

    @Test
    void the_protocol_page_tells_exactly_what_is_spoken() throws IOException {
        same(Path.of("PROTOCOL.md"), ProtocolPage.write());
    }

    private static void same(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("tillbridge.renew")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, expected);
        }
        assertThat(Files.exists(file) ? Files.readString(file, UTF_8) : "")
                .as("%s is out of date; renew it with: %s", file.getFileName(), RENEW)
                .isEqualTo(expected);
    }
}
