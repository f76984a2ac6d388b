package dev.tillbridge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Plan;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.link.LinkClinic;
import dev.tillbridge.store.TestDatabases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An update must go on with what an earlier release began: after each row of each recorded journal, today's plan
/// answers what the plan of that release answered.
///
/// Kinds, steps, results and what stands in a row are stored, so they are never renamed: where this test fails,
/// mend the plan, never a recording. Only those of a version that was not released yet may be made anew, after a
/// look at the difference: `-Dtillbridge.renew=true`. That every kind and step occurs in one is held by
/// `HouseTest`.
final class RecordedJournalsTest {
    private static final Path RECORDINGS = Path.of("src/test/resources/journals");
    private static final String THIS_VERSION = "0.1.0";

    @Test
    void each_scene_of_this_version_is_recorded() throws IOException {
        for (var scene : Scenes.ALL_OF_THEM.entrySet()) {
            var file = RECORDINGS.resolve(THIS_VERSION).resolve(scene.getKey() + ".jsonl");
            if (Boolean.getBoolean("tillbridge.renew")) {
                var journal = Scenes.play(scene.getValue());
                Recording.of(plan(scene.getKey()), journal).write(file);
            }
            assertThat(file).exists();
        }
        for (var scene : LinkScenes.ALL.entrySet()) {
            var file = RECORDINGS.resolve(THIS_VERSION).resolve(scene.getKey() + ".jsonl");
            if (Boolean.getBoolean("tillbridge.renew") && !Files.exists(file)) {
                Recording.of(plan(scene.getKey()), LinkScenes.play(scene.getValue()))
                        .write(file);
            }
            assertThat(file).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void todays_plan_goes_on_as_the_recorded_one_did(Path file) throws IOException {
        var recording = Recording.read(RECORDINGS.resolve(file));

        assertThat(recording.today(plan(recording.kind()))).isEqualTo(recording.answers());
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void a_recording_ends_where_nothing_is_done_any_more(Path file) throws IOException {
        assertThat(Recording.read(RECORDINGS.resolve(file)).answers().getLast()).startsWith("finished ");
    }

    /// @param name a kind, or a scene's name, which begins with it
    private static Plan plan(String name) {
        try (var database = TestDatabases.sqlite()) {
            var desk = new LinkClinic(database.database(), Outsiders.fresh(), URI.create("http://127.0.0.1:1"));
            var clinic = desk.clinic;
            return Stream.of(
                            desk.room().plan(),
                            desk.textPlan(),
                            clinic.room.plan(),
                            clinic.room.forgetting().orElseThrow(),
                            clinic.posting.plan(),
                            clinic.giveBack.plan(),
                            clinic.giveBack.foundPlan(),
                            clinic.messagePlan)
                    .filter(plan -> (name + "-").startsWith(plan.kind() + "-"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no plan for " + name));
        }
    }

    static List<Path> recordings() throws IOException {
        try (var files = Files.walk(RECORDINGS)) {
            return files.filter(Files::isRegularFile)
                    .map(RECORDINGS::relativize)
                    .sorted()
                    .toList();
        }
    }
}
