package dev.tillbridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.app.RunningService;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.DayRef;
import dev.tillbridge.protocol.DayView;
import dev.tillbridge.protocol.Methods;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A day closed in the console and on the command line, by a manager, with her PIN.
final class DayPageTest {
    @TempDir
    Path folder;

    @Test
    void a_manager_closes_the_day_in_the_console_and_opens_it_again_on_the_command_line() throws Exception {
        try (var service = RunningService.start();
                var desk = ConsoleDesk.at(service)) {
            desk.manager();
            var code = desk.paid("1042", "Anna Okafor", 18_420);
            var visitor = new ConsoleVisitor(service).enter();
            var day = day(service, null).day();

            assertThat(visitor.get("/day").body())
                    .contains("$184.20")
                    .contains("Card reader")
                    .contains("The practice software's side is not checked.")
                    .contains("Not in the practice software yet: $184.20, invoice 1042 (" + code + ")");
            assertThat(visitor.post("/day/" + day + "/read", "").body()).contains("No invoice was read yet");
            var file = "amount,reference,invoice\n184.20,TB " + code + ",1042\n";
            assertThat(visitor.post("/day/" + day + "/file", "csv=" + url(file)).body())
                    .contains("Practice software: from a file");
            visitor.post("/day/" + day + "/typed", "kind=counted&way=CASH&amount=50.00");
            assertThat(visitor.get("/day").body()).contains("Cash: $50.00 was counted, $0.00 should be there.");

            var form = "seen=" + day(service, null).seen() + "&manager=" + manager(service);
            assertThat(visitor.post("/day/" + day + "/close", form).body()).contains("You may not do this here.");
            assertThat(day(service, null).closed()).isNull();
            assertThat(visitor.post("/day/" + day + "/close", form + "&managerPin=2486")
                            .body())
                    .contains("Closed by Ann");

            assertThat(visitor.get("/month").body()).contains("$184.20").contains("closed by Ann");
            assertThat(service.say("day", "month").out()).contains("closed by Ann");
            assertThat(visitor.get("/day/" + day + "/pdf").body()).startsWith("%PDF-");
            assertThat(visitor.get("/day/" + day + "/csv").body())
                    .contains(code)
                    .contains("184.20");
            var table = folder.resolve("day.csv");
            assertThat(service.say("day", "csv", day, table.toString()).code()).isZero();
            assertThat(Files.readString(table)).contains(code);
            assertThat(service.say("day", "show").out()).contains("closed by Ann");
            var reopened =
                    service.typing("2486\n", "day", "reopen", day, "--why", "cash", "--manager", manager(service));
            assertThat(reopened.code()).as(reopened.toString()).isZero();
            assertThat(day(service, day).closed()).isNull();
        }
    }

    private static DayView day(RunningService service, @org.jspecify.annotations.Nullable String day) {
        return service.call(Methods.DAY, new DayRef(day));
    }

    private static String manager(RunningService service) {
        return Json.parse(service.say("person", "list", "--json").out())
                .path("people")
                .path(0)
                .path("id")
                .stringValue();
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
