package dev.tillbridge.bench;

import dev.tillbridge.json.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Measures everything and prints a table, or with `--json` one array as the last line.
public final class Bench {
    private Bench() {}

    /// The folder of scripts/package, and `--json` or names of parts (`store`, `day`, `search`, `start`, `size`,
    /// `click`,
    /// `desks`, `browser`; of `desks`: `rate`, `screens`, `button`).
    public static void main(String[] arguments) {
        try {
            measure(arguments);
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace();
            // What was being measured has threads that would keep this going for ever.
            System.exit(1);
        }
    }

    private static void measure(String[] arguments) throws Exception {
        var packages = Path.of(arguments[0]);
        var asked = List.of(arguments).subList(1, arguments.length);
        var parts = asked.stream().filter(each -> !each.startsWith("--")).toList();
        var folder = Files.createTempDirectory(packages.toAbsolutePath(), "bench");
        var found = new Findings();
        try {
            if (wanted(parts, "size")) {
                found.addAll(SizeBench.run(packages));
            }
            if (wanted(parts, "store")) {
                say("Starting activities");
                found.addAll(new StoreBench(folder).run());
            }
            if (wanted(parts, "day")) {
                say("Closing a day");
                found.addAll(new DayBench(folder).run());
            }
            if (wanted(parts, "search")) {
                say("Searching among a million payments");
                found.addAll(new SearchBench(folder).run());
            }
            if (wanted(parts, "start")) {
                say("Starting the program");
                found.addAll(new StartBench(folder).run());
            }
            if (wanted(parts, "click")) {
                click(folder, found);
            }
            var shared = wanted(parts, "desks") ? SharedBench.PARTS : named(parts, SharedBench.PARTS);
            if (!shared.isEmpty()) {
                say("Working at several desks");
                SharedBench.run(folder, shared, found);
            }
            if (wanted(parts, "browser")) {
                say("Opening the browser");
                found.addAll(BrowserBench.run(folder));
            }
        } finally {
            clear(folder);
        }
        System.out.println(Figure.words(
                "load %.1f on %d processors at the end",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        if (asked.contains("--json")) {
            System.out.println(
                    Json.write(found.figures().stream().map(Figure::line).toList()));
        }
    }

    private static void click(Path folder, Findings found) throws Exception {
        int roundTrips;
        say("Charging");
        try (var service = new ServiceBench(folder)) {
            found.addAll(service.run());
            roundTrips = service.roundTrips();
        }
        say("Charging at a desk");
        try (var desk = new DeskBench(folder, roundTrips)) {
            found.addAll(desk.run());
        }
    }

    private static Set<String> named(List<String> parts, Set<String> known) {
        return known.stream().filter(parts::contains).collect(Collectors.toSet());
    }

    private static boolean wanted(List<String> parts, String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static void say(String words) {
        System.err.println(words);
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
