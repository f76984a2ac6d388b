package dev.tillbridge.protocol.generate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.ExtensionId;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PageMethods;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.FromService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// `PROTOCOL.md`: the protocol for people who write another client, or check this one.
final class ProtocolPage {
    private final StringBuilder out = new StringBuilder();

    private ProtocolPage() {}

    static String write() {
        return new ProtocolPage().page();
    }

    private String page() {
        line("# The protocol of Tillbridge");
        line("");
        line("Generated from the records and tables of this module; renew with `" + GeneratedFilesTest.RENEW + "`.");
        line("");
        line(handshake());
        constants();
        methods("Methods that the service answers", Methods.all());
        methods("Methods that the extension answers", PageMethods.all());
        closeCodes();
        errors();
        records();
        return out.toString();
    }

    private void constants() {
        heading("Numbers");
        row("what", "value");
        row("---", "---");
        row("protocol version, oldest understood", Protocol.VERSION + ", " + Protocol.OLDEST_VERSION);
        row("fixed ports, in order", Protocol.FIXED_PORTS.toString());
        row("largest frame", Protocol.MAX_FRAME + " bytes");
        row("whole handshake", Protocol.HANDSHAKE_MILLIS + " ms");
        row("ping while needed", "every " + Protocol.PING_MILLIS + " ms; " + Protocol.MISSED_PINGS + " missed: anew");
        row("pending pairing", Protocol.PAIRING_MILLIS + " ms");
        row("extension id", "`" + ExtensionId.OURS + "`");
    }

    private void methods(String title, List<Method<?, ?>> methods) {
        heading(title);
        row("method", "parameters", "result", "right", "doors", "changes");
        row("---", "---", "---", "---", "---", "---");
        for (var method : methods) {
            row(
                    "`" + method.name() + "`",
                    "`" + WireTypes.name(method.params()) + "`",
                    "`" + WireTypes.name(method.result()) + "`",
                    method.right().name(),
                    method.doors().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")),
                    method.changes() ? "yes" : "no");
        }
    }

    private void closeCodes() {
        heading("Close codes");
        row("code", "name", "meaning", "remedy");
        row("---", "---", "---", "---");
        for (var code : CloseCode.values()) {
            row(String.valueOf(code.code()), code.name(), code.meaning(), code.remedy());
        }
    }

    private void errors() {
        heading("Errors");
        row("code", "money", "who mends it", "cause", "remedy");
        row("---", "---", "---", "---", "---");
        var texts = ResourceBundle.getBundle("dev.tillbridge.problem.problems", Locale.ENGLISH);
        for (var code : ProblemCode.values()) {
            row(
                    "`" + code + "`",
                    code.money().name(),
                    code.fixer().name(),
                    texts.getString(code + ".cause"),
                    texts.getString(code + ".remedy"));
        }
    }

    private void records() {
        heading("Records");
        line(
                "Times are ISO 8601 in UTC. A field marked `| null` may be null but is always present. Integers are at most"
                        + " 2^53 - 1.");
        var roots = new ArrayList<Class<?>>(List.of(FromService.class, FromClient.class));
        for (var list : List.of(Methods.all(), PageMethods.all())) {
            for (var method : list) {
                roots.add(method.params());
                roots.add(method.result());
            }
        }
        var types = new WireTypes(roots);
        types.ordered().stream()
                .sorted((one, other) -> WireTypes.name(one).compareTo(WireTypes.name(other)))
                .forEach(type -> record(types, type));
    }

    private void record(WireTypes types, Class<?> type) {
        line("");
        line("**" + WireTypes.name(type) + "**");
        if (type.isEnum()) {
            line(Arrays.stream(type.getEnumConstants())
                    .map(value -> "`" + ((Enum<?>) value).name() + "`")
                    .collect(Collectors.joining(" · ", ": ", "")));
            return;
        }
        if (type.isSealed()) {
            line(WireTypes.subtypes(type).entrySet().stream()
                    .map(entry -> "`" + entry.getKey() + "` = " + WireTypes.name(entry.getValue()))
                    .collect(Collectors.joining(" · ", ": by `type`: ", "")));
            return;
        }
        var fields = new ArrayList<String>();
        var discriminator = types.discriminator(type);
        if (discriminator != null) {
            fields.add("`type: \"" + discriminator + "\"`");
        }
        WireTypes.fields(type).forEach(field -> fields.add("`" + field.name() + ": " + Guards.type(field) + "`"));
        line(fields.isEmpty() ? ": no fields" : fields.stream().collect(Collectors.joining(" · ", ": ", "")));
    }

    private static String handshake() {
        try (var stream = ProtocolPage.class.getResourceAsStream("handshake.md")) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), UTF_8).stripTrailing();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private void row(String... cells) {
        line(Arrays.stream(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
