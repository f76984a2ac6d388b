package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.json.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that moved more than once goes back by what it was told the last time.
final class NewestReportTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new FolderShelf(folder);
    }

    @Test
    void of_two_moves_in_one_minute_the_later_one_counts() {
        left("tillbridge-moved-20261121-1200", NOON);
        left("tillbridge-moved-20261121-1200-2", NOON.plusSeconds(20));

        assertThat(newest()).isEqualTo("tillbridge-moved-20261121-1200-2.db");
    }

    @Test
    void of_moves_at_the_same_moment_the_one_that_was_counted_last_counts() {
        left("tillbridge-moved-20261121-1200", NOON);
        left("tillbridge-moved-20261121-1200-2", NOON);
        left("tillbridge-moved-20261121-1200-10", NOON);

        assertThat(newest()).isEqualTo("tillbridge-moved-20261121-1200-10.db");
    }

    @Test
    void a_later_minute_counts_more_than_a_higher_number() {
        left("tillbridge-moved-20261121-1200-2", NOON);
        left("tillbridge-moved-20261121-1203", NOON.plusSeconds(180));

        assertThat(newest()).isEqualTo("tillbridge-moved-20261121-1203.db");
    }

    private void left(String name, Instant at) {
        var report = new MoveReport(
                name, Way.TAKEN_OVER, "here", "here", "there", at, "Mia", 0, 0, List.of(), Map.of(), List.of());
        shelf.write(name + ".json", Json.write(report));
    }

    private String newest() {
        var desk = new Premises(folder, dev.tillbridge.farside.Outsiders.fresh());
        return new Journey(desk.file, shelf, Openings.USUAL, desk, Clock.systemUTC())
                .newestReport()
                .orElseThrow()
                .file();
    }
}
