package dev.tillbridge.fault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where the system allows no namespaces: a line is a [Wire] that can fall silent.
final class Proxies implements Network {
    private final Map<Line, Wire> toDatabase = new ConcurrentHashMap<>();
    private final Map<Line, Wire> toProcessor = new ConcurrentHashMap<>();

    private record Line(int desk, int port) {}

    @Override
    public Place database(int desk, int port) {
        return through(toDatabase, new Line(desk, port));
    }

    @Override
    public Place processor(int desk, int port) {
        return through(toProcessor, new Line(desk, port));
    }

    private static Place through(Map<Line, Wire> wires, Line line) {
        var wire = wires.computeIfAbsent(line, same -> new Wire(same.port()));
        return new Place("127.0.0.1", wire.port());
    }

    @Override
    public List<String> processorHosts() {
        return List.of("127.0.0.1");
    }

    @Override
    public List<String> atDatabase() {
        return List.of();
    }

    @Override
    public List<String> atProcessor() {
        return List.of();
    }

    @Override
    public void cutFromDatabase(int desk) {
        silent(toDatabase, desk, true);
    }

    @Override
    public void cutFromProcessor(int desk) {
        silent(toProcessor, desk, true);
    }

    @Override
    public void heal(int desk) {
        silent(toDatabase, desk, false);
        silent(toProcessor, desk, false);
    }

    private static void silent(Map<Line, Wire> wires, int desk, boolean now) {
        wires.forEach((line, wire) -> {
            if (line.desk() == desk) {
                wire.silent(now);
            }
        });
    }

    @Override
    public String kind() {
        return "silent proxies, since this system allows no network namespaces";
    }

    @Override
    public void close() {
        toDatabase.values().forEach(Wire::close);
        toProcessor.values().forEach(Wire::close);
    }
}
