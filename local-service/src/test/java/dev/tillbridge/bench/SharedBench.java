package dev.tillbridge.bench;

import java.nio.file.Path;
import java.util.Set;

/// What several desks on one database can do and what they cost, on a PostgreSQL of this run.
final class SharedBench {
    /// Its parts, which can be asked for alone.
    static final Set<String> PARTS = Set.of("rate", "screens", "button");

    private SharedBench() {}

    static void run(Path folder, Set<String> parts, Findings found) throws Exception {
        try (var server = new BenchServer()) {
            if (parts.contains("rate")) {
                new ManyServicesBench(server).run(found);
            }
            if (parts.contains("screens")) {
                try (var desks = new ManyDesksBench(server, folder)) {
                    desks.run(found);
                }
            }
            if (parts.contains("button")) {
                try (var button = new ButtonBench(server, folder)) {
                    found.add(button.run());
                }
            }
        }
    }
}
