package dev.tillbridge.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A shell that stands ready, so that a command of the system is carried out at once. Thread-safe.
final class Shell implements AutoCloseable {
    private static final String END = "--done--";

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    Shell() {
        try {
            process = new ProcessBuilder("sh").redirectErrorStream(true).start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /// Returns when it is done; throws what it said when it failed.
    synchronized void run(String command) {
        var said = new ArrayList<String>();
        try {
            in.write(command + "; echo " + END + "$?\n");
            in.flush();
            var line = out.readLine();
            while (line != null && !line.startsWith(END)) {
                said.add(line);
                line = out.readLine();
            }
            if (!(END + "0").equals(line)) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(command + ": " + said, failed);
        }
    }

    void run(List<String> words) {
        run(String.join(" ", words));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
