package dev.tillbridge.app;

import dev.tillbridge.cli.Asking;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.secret.SecretFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The whole service in this process, on a directory of its own, with the practice processor beside it.
public final class RunningService implements AutoCloseable {
    public static final String KEY = "sk_test_practiceclinic";

    public final Path folder;
    public final DataDirectory data;
    public final StripeSandbox processor;
    public final SandboxControl control;
    public final LeapingClock clock = new LeapingClock();
    private Service service;

    private RunningService(Path folder, boolean withKey) {
        this.folder = folder;
        this.data = new DataDirectory(folder.resolve("data"));
        this.processor = StripeSandbox.start(folder.resolve("processor.db"), 0, Clock.systemUTC(), KEY);
        this.control = SandboxControl.of(processor);
        settings("stripe:\n  apiBase: " + processor.address() + "\n");
        if (withKey) {
            new SecretFiles(data.secrets()).write("stripe.secretKey", KEY);
        }
        this.service = begin();
    }

    /// With the practice processor's key stored.
    public static RunningService start() {
        return new RunningService(directory(), true);
    }

    /// As on the first day: nothing is set up.
    public static RunningService empty() {
        return new RunningService(directory(), false);
    }

    public void settings(String yaml) {
        try {
            Files.writeString(data.create().settings(), yaml);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Service begin() {
        var settings = SettingsFile.read(data.settings(), Map.of("TILLBRIDGE_PORT", "0"));
        return Service.start(data, settings, clock);
    }

    /// Ends the service and starts it again on the same files.
    public void restart() {
        service.close();
        service = begin();
    }

    public void stop() {
        service.close();
    }

    public int port() {
        return service.port();
    }

    public Service service() {
        return service;
    }

    public <P, R> R call(Method<P, R> method, P params) {
        try (var client = ControlClient.connect(data.root(), Locale.ENGLISH)) {
            return client.call(method, params);
        }
    }

    /// Runs one command line of the program against this service.
    public Said say(String... words) {
        return typing("", words);
    }

    /// Runs one command line that finds this text on its standard input.
    public Said typing(String input, String... words) {
        return command(data, input, Map.of(), words);
    }

    /// Runs one command line on a data directory.
    static Said command(DataDirectory data, String input, Map<String, String> more, String... words) {
        var environment = new HashMap<>(more);
        environment.put("TILLBRIDGE_DATA", data.root().toString());
        var out = new StringWriter();
        var err = new StringWriter();
        var asking = Asking.pipe(new ByteArrayInputStream(input.getBytes(Charset.defaultCharset())));
        int code = Program.commandLine(environment, asking)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Said(code, out.toString(), err.toString());
    }

    /// Another installation charges on the same account, and the key is stored anew, so that the service looks at it.
    public String strangerCharges(long minorUnits) {
        var reference = new Stranger(processor.address(), KEY).charges(minorUnits);
        var said = typing(KEY + "\n", "secret", "set", "stripe.secretKey");
        if (said.code() != 0) {
            throw new AssertionError(said.err());
        }
        return reference;
    }

    /// What a command came to.
    public record Said(int code, String out, String err) {}

    private static Path directory() {
        try {
            return Files.createTempDirectory("tillbridge-service-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        service.close();
        processor.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
