package dev.tillbridge.fault;

import dev.tillbridge.sandbox.stripe.SandboxControl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A processor of its own for one location, as [Far] runs it.
final class FarProcess implements AutoCloseable {
    final SandboxControl control;
    private final Network network;
    private final Process process;
    private final FarCertificate certificate;
    private final int port;

    FarProcess(Network network, Path folder) throws IOException {
        this.network = network;
        certificate = FarCertificate.in(Files.createDirectories(folder));
        certificate.make(network.processorHosts());
        var command = new ArrayList<>(network.atProcessor());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Far.class.getName(),
                folder.toString()));
        process = new ProcessBuilder(command)
                .redirectError(folder.resolve("processor.log").toFile())
                .start();
        var words = words();
        port = Integer.parseInt(words.get(1));
        var watched = network.processor(0, Integer.parseInt(words.get(2)));
        control = new SandboxControl(URI.create("http://" + watched.host() + ":" + watched.port()), words.get(3));
    }

    private List<String> words() throws IOException {
        var out = process.inputReader();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("far ")) {
                return List.of(line.split(" "));
            }
        }
        throw new IOException("the processor did not start");
    }

    /// Where a desk finds it.
    URI address(int desk) {
        var place = network.processor(desk, port);
        return URI.create("https://" + place.host() + ":" + place.port());
    }

    /// What a service's environment says, so that it trusts the processor's front.
    Map<String, String> environment() {
        return Map.of("JAVA_TOOL_OPTIONS", certificate.javaOptions());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
