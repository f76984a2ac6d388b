package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file in which results wait while the shared database is away.
final class KeptFileTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file;

    @BeforeEach
    void twoLines() {
        file = folder.resolve("kept");
        var kept = KeptFile.open(file);
        kept.add(paid(1));
        kept.add(paid(2));
    }

    private static KeptResult paid(int number) {
        var key = "01M83DRKTZH4Q3YB967Y1DV177-pay-" + number;
        var answer = Json.tree(Map.of("amount", 18_420, "at", NOON.toString()));
        return new KeptResult(
                "01M83DRKTZH4Q3YB967Y1DV177", "sale", "pay", key, number, false, Outcome.DONE, answer, null, 3, NOON);
    }

    private List<Kept> read() {
        return List.copyOf(KeptFile.open(file).lines().values());
    }

    @Test
    void what_was_kept_is_there_after_a_restart() {
        assertThat(read()).containsExactly(paid(1), paid(2));
    }

    @Test
    void a_last_line_that_a_power_cut_tore_is_dropped_and_the_next_one_is_whole() throws IOException {
        var whole = Files.readString(file);
        Files.writeString(file, whole + whole.lines().toList().getFirst().substring(0, 70));
        assertThat(read()).containsExactly(paid(1), paid(2));

        KeptFile.open(file).add(paid(3));

        assertThat(read()).containsExactly(paid(1), paid(2), paid(3));
    }

    @Test
    void a_line_that_says_another_amount_than_was_written_is_never_passed_over() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("18420", "18421"));

        assertThatThrownBy(this::read).isInstanceOfSatisfying(ProblemException.class, damaged -> {
            assertThat(damaged.problem().code()).isEqualTo(ProblemCode.KEPT_FILE_DAMAGED);
            assertThat(damaged.problem().details()).containsEntry("line", "1");
        });
    }

    @Test
    void what_is_struck_out_is_gone_after_a_restart_and_the_file_is_empty_at_the_end() throws IOException {
        KeptFile.open(file).strikeOut(paid(1));
        assertThat(read()).containsExactly(paid(2));

        KeptFile.open(file).strikeOut(paid(2));

        assertThat(read()).isEmpty();
        assertThat(Files.size(file)).isZero();
    }

    @Test
    void only_this_user_may_read_it() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
}
