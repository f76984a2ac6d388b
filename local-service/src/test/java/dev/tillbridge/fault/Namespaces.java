package dev.tillbridge.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/// Network namespaces of Linux: one for the database server, one for the processor, and from each a pair of virtual
/// cables to each desk. To cut one, its far end is put down, so that the near end still takes what is sent. This
/// process must be in a namespace of its own, as its root.
final class Namespaces implements Network {
    private static final String DATABASE = "d";
    private static final String PROCESSOR = "p";

    private final Shell shell = new Shell();
    private final Process database;
    private final Process processor;
    private final int desks;

    Namespaces(int desks) {
        this.desks = desks;
        shell.run("ip link set lo up");
        database = namespace();
        processor = namespace();
        for (int desk = 0; desk <= desks; desk++) {
            cable(DATABASE, database, 77, desk);
            cable(PROCESSOR, processor, 78, desk);
        }
    }

    /// It is there as long as this runs, which ends when nobody holds its input any more.
    private Process namespace() {
        try {
            var holder = new ProcessBuilder("unshare", "-n", "sh", "-c", "echo there; exec cat").start();
            if (holder.inputReader().readLine() == null) {
                throw new IOException(
                        new String(holder.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
            shell.run(String.join(" ", in(holder)) + " ip link set lo up");
            return holder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void cable(String name, Process far, int net, int desk) {
        var there = String.join(" ", in(far)) + " ";
        var near = name + "n" + desk;
        var end = name + "f" + desk;
        shell.run("ip link add " + near + " type veth peer name " + end + " netns " + far.pid());
        shell.run("ip addr add 10." + net + "." + desk + ".1/30 dev " + near + " && ip link set " + near + " up");
        shell.run(there + "ip addr add 10." + net + "." + desk + ".2/30 dev " + end);
        shell.run(there + "ip link set " + end + " up");
    }

    private static List<String> in(Process holder) {
        return List.of("nsenter", "-t", Long.toString(holder.pid()), "-n");
    }

    @Override
    public Place database(int desk, int port) {
        return new Place("10.77." + desk + ".2", port);
    }

    @Override
    public Place processor(int desk, int port) {
        return new Place("10.78." + desk + ".2", port);
    }

    @Override
    public List<String> processorHosts() {
        return IntStream.rangeClosed(0, desks)
                .mapToObj(desk -> processor(desk, 0).host())
                .toList();
    }

    @Override
    public List<String> atDatabase() {
        return in(database);
    }

    @Override
    public List<String> atProcessor() {
        return in(processor);
    }

    @Override
    public void cutFromDatabase(int desk) {
        put(database, DATABASE, desk, "down");
    }

    @Override
    public void cutFromProcessor(int desk) {
        put(processor, PROCESSOR, desk, "down");
    }

    @Override
    public void heal(int desk) {
        put(database, DATABASE, desk, "up");
        put(processor, PROCESSOR, desk, "up");
    }

    private void put(Process far, String name, int desk, String how) {
        shell.run(String.join(" ", in(far)) + " ip link set " + name + "f" + desk + " " + how);
    }

    @Override
    public String kind() {
        return "network namespaces";
    }

    @Override
    public void close() {
        database.destroyForcibly();
        processor.destroyForcibly();
        shell.close();
    }
}
