package dev.tillbridge.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where commands read what must not stand on the command line, where other users could read it: a terminal, which
/// does not show a secret, or standard input, one answer a line. Not thread-safe.
public final class Asking {
    private static final int MOST = 8 * 1024;

    private final Supplier<@Nullable Console> terminal;
    private final InputStream input;
    private @Nullable BufferedReader lines;

    private Asking(Supplier<@Nullable Console> terminal, InputStream input) {
        this.terminal = terminal;
        this.input = input;
    }

    /// The terminal when there is one, else standard input.
    public static Asking terminal() {
        return new Asking(Asking::console, System.in);
    }

    /// What another program writes to us.
    public static Asking pipe(InputStream input) {
        return new Asking(() -> null, input);
    }

    /// A secret in one line; empty when nothing more comes.
    public Optional<String> secret(String prompt) {
        var console = terminal.get();
        if (console == null) {
            return line();
        }
        var typed = console.readPassword("%s: ", prompt);
        if (typed == null) {
            return Optional.empty();
        }
        var secret = new String(typed);
        Arrays.fill(typed, ' ');
        return Optional.of(secret);
    }

    /// A line as it is; empty when nothing more comes.
    public Optional<String> line() {
        try {
            var line = reader().readLine();
            if (line != null && line.length() > MOST) {
                return Optional.empty();
            }
            return Optional.ofNullable(line);
        } catch (IOException broken) {
            throw new UncheckedIOException("standard input broke", broken);
        }
    }

    private BufferedReader reader() {
        var open = lines;
        if (open == null) {
            open = new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()));
            lines = open;
        }
        return open;
    }

    private static @Nullable Console console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).orElse(null);
    }
}
