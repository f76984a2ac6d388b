package dev.tillbridge.protocol.generate;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.ExtensionId;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PageMethods;
import dev.tillbridge.protocol.Protocol;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.FromClient;
import dev.tillbridge.protocol.frame.FromService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// `protocol.ts`: what the extension needs of the protocol, as types and as guards that check at run time.
final class TypeScript {
    private final StringBuilder out = new StringBuilder();
    private final WireTypes types;

    private TypeScript() {
        var roots = new ArrayList<Class<?>>(List.of(Right.class, FromService.class, FromClient.class));
        for (var method : methods()) {
            roots.add(method.params());
            roots.add(method.result());
        }
        for (var method : PageMethods.all()) {
            roots.add(method.params());
            roots.add(method.result());
        }
        types = new WireTypes(roots);
    }

    static String write() {
        return new TypeScript().file();
    }

    private static List<Method<?, ?>> methods() {
        return Methods.all().stream()
                .filter(method -> method.doors().contains(Door.BRIDGE))
                .toList();
    }

    private String file() {
        line("// Generated from the wire records of shared-protocol. Do not edit; renew with");
        line("//   " + GeneratedFilesTest.RENEW);
        line("");
        constants();
        out.append(Guards.PRELUDE);
        types.ordered().forEach(this::type);
        calls();
        return out.toString();
    }

    private void constants() {
        line("export const PROTOCOL = {");
        line("  version: " + Protocol.VERSION + ",");
        line("  oldestVersion: " + Protocol.OLDEST_VERSION + ",");
        line("  fixedPorts: " + Protocol.FIXED_PORTS + ",");
        line("  bridgePath: '" + Protocol.BRIDGE_PATH + "',");
        line("  pairPath: '" + Protocol.PAIR_PATH + "',");
        line("  maxFrame: " + Protocol.MAX_FRAME + ",");
        line("  handshakeMillis: " + Protocol.HANDSHAKE_MILLIS + ",");
        line("  missedPings: " + Protocol.MISSED_PINGS + ",");
        line("  pairingMillis: " + Protocol.PAIRING_MILLIS + ",");
        line("  extensionId: '" + ExtensionId.OURS + "',");
        line("} as const;");
        line("");
        line("/** Why the service closed a connection. */");
        line("export const CLOSE = {");
        for (var row : CloseCode.values()) {
            line("  /** " + row.meaning() + ": " + row.remedy() + " */");
            line("  " + row + ": " + row.code() + ",");
        }
        line("} as const;");
        line("");
        line("/** The rows of the error table. */");
        line("export type ProblemCode =");
        line(Arrays.stream(ProblemCode.values())
                .map(code -> "  | '" + code + "'")
                .collect(Collectors.joining("\n", "", ";\n")));
    }

    private void type(Class<?> type) {
        var name = WireTypes.name(type);
        if (type.isEnum()) {
            var values = Arrays.stream(type.getEnumConstants())
                    .map(value -> "'" + ((Enum<?>) value).name() + "'")
                    .toList();
            line("export type " + name + " = " + String.join(" | ", values) + ";");
            guard(name, "oneOf<" + name + ">([" + String.join(", ", values) + "])");
        } else if (type.isSealed()) {
            var subtypes = WireTypes.subtypes(type);
            line("export type " + name + " =");
            line(subtypes.values().stream()
                    .map(subtype -> "  | " + WireTypes.name(subtype))
                    .collect(Collectors.joining("\n", "", ";")));
            guard(
                    name,
                    "union<" + name + ">({\n"
                            + subtypes.entrySet().stream()
                                    .map(entry -> "  " + entry.getKey() + ": is" + WireTypes.name(entry.getValue()))
                                    .collect(Collectors.joining(",\n", "", ",\n"))
                            + "})");
        } else {
            record(name, type);
        }
    }

    private void record(String name, Class<?> type) {
        var fields = WireTypes.fields(type);
        var discriminator = types.discriminator(type);
        line("export interface " + name + " {");
        if (discriminator != null) {
            line("  type: '" + discriminator + "';");
        }
        fields.forEach(field -> line("  " + field.name() + ": " + Guards.type(field) + ";"));
        line("}");
        var checks = new StringBuilder();
        if (discriminator != null) {
            checks.append("  type: oneOf<'" + discriminator + "'>(['" + discriminator + "']),\n");
        }
        fields.forEach(field -> checks.append("  " + field.name() + ": " + Guards.guard(field) + ",\n"));
        guard(name, "record<" + name + ">({\n" + checks + "})");
    }

    private void guard(String name, String expression) {
        line("export const is" + name + ": Is<" + name + "> = /* @__PURE__ */ " + expression + ";");
        line("");
    }

    private void calls() {
        line("/** The methods that the service answers: parameters and result by name. */");
        line("export interface Calls {");
        methods().forEach(this::signature);
        line("}");
        line("");
        line("/** The methods that the extension answers. */");
        line("export interface Asks {");
        PageMethods.all().forEach(this::signature);
        line("}");
        line("");
        line(
                "/** How the service's answers are checked, which right a call needs, and whether it changes anything. */");
        line("export const CALLS: { [M in keyof Calls]: { result: Is<Calls[M]['result']>; right: Right; changes:"
                + " boolean } } = {");
        for (var method : methods()) {
            line("  '" + method.name() + "': { result: is" + WireTypes.name(method.result()) + ", right: '"
                    + method.right() + "', changes: " + method.changes() + " },");
        }
        line("};");
        line("");
        line("/** How the service's questions are checked. */");
        line("export const ASKS: { [M in keyof Asks]: { params: Is<Asks[M]['params']>; changes: boolean } } = {");
        for (var method : PageMethods.all()) {
            line("  '" + method.name() + "': { params: is" + WireTypes.name(method.params()) + ", changes: "
                    + method.changes() + " },");
        }
        line("};");
    }

    private void signature(Method<?, ?> method) {
        line("  '" + method.name() + "': { params: " + WireTypes.name(method.params()) + "; result: "
                + WireTypes.name(method.result()) + " };");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
