package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunArgumentsTest {
    @Test
    void the_plain_forms_are_read() {
        assertThat(RunArguments.plain("run")).contains(new RunArguments(null, null, false));
        assertThat(RunArguments.plain("run", "--until-ready", "--port", "0", "--data", "/srv/till"))
                .contains(new RunArguments(Path.of("/srv/till"), 0, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status",
                "run --help",
                "run --port",
                "run --port many",
                "run --port 1 --port 2",
                "run --port=0",
                "run --data",
                "run --data --until-ready",
                "run --data relative",
                "run --until-ready --until-ready",
                "run now"
            })
    void everything_else_is_left_to_the_command_lines_own_reading(String line) {
        assertThat(RunArguments.plain(line.split(" "))).isEmpty();
    }
}
