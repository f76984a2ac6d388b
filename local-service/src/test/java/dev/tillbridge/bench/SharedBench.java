package dev.tillbridge.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What several desks on one database can do and what they cost, on a PostgreSQL of this run.
final class SharedBench {
    /// Its parts, which can be asked for alone.
    static final Set<String> PARTS = Set.of("rate", "screens", "button");

    private SharedBench() {}

    static List<Figure> run(Path folder, Set<String> parts) throws Exception {
        var figures = new ArrayList<Figure>();
        try (var server = new BenchServer()) {
            if (parts.contains("rate")) {
                figures.addAll(new ManyServicesBench(server).run());
            }
            if (parts.contains("screens")) {
                try (var desks = new ManyDesksBench(server, folder)) {
                    figures.addAll(desks.run());
                }
            }
            if (parts.contains("button")) {
                try (var button = new ButtonBench(server, folder)) {
                    figures.add(button.run());
                }
            }
        }
        return figures;
    }
}
